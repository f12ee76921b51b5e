package org.concordat.views;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants the portfolio to show again. It holds no figures: whoever opens it is shown what they may see then.
 */
@Entity
public class SavedView {

    /** More than anyone needs, and few enough to look through. */
    public static final int MOST = 50;

    public static final int LONGEST_NAME = 80;

    @EmbeddedId
    private SavedViewId id;

    @Version
    @Nullable private Long version;

    @Column(name = "user_id")
    private UUID person;

    private String name;
    private String shows;
    private Instant madeAt;

    @Nullable private Instant deletedAt;

    protected SavedView() {}

    /** Throws {@link Refusal} for a name that is none. */
    SavedView(UUID person, String name, Showing shows, Instant at) {
        this.id = SavedViewId.next();
        this.person = person;
        this.name = named(name);
        this.shows = shows.query();
        this.madeAt = at;
    }

    static String named(@Nullable String name) {
        return PlainText.line("name", name, LONGEST_NAME);
    }

    void rename(String to) {
        name = named(to);
    }

    void show(Showing instead) {
        shows = instead.query();
    }

    void delete(Instant at) {
        deletedAt = at;
    }

    void restore() {
        deletedAt = null;
    }

    public SavedViewId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Showing shows() {
        return Showing.read(shows);
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Whose it is. */
    public UUID person() {
        return person;
    }

    public boolean isOf(Viewer viewer) {
        return person.equals(viewer.id().userId());
    }
}
