package org.concordat.catalogue.draft;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that was taken out of a draft, with where it stood, so that it can be put back. */
@Entity
@Table(name = "framework_draft_removal")
public class DraftRemoval {

    @EmbeddedId
    private RemovalId id;

    @Embedded
    private DraftId draft;

    @Enumerated(EnumType.STRING)
    private PartKind kind;

    private String name;
    private int parent;
    private int place;

    @JdbcTypeCode(SqlTypes.JSON)
    private String fragment;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "removed_by"))
    @AttributeOverride(name = "at", column = @Column(name = "removed_at"))
    private Signed removed;

    @Version
    @Nullable private Long version;

    protected DraftRemoval() {}

    /** Takes a part out of a draft's content. */
    DraftRemoval(DraftId draft, DraftContent content, Part part, Signed by) {
        Part owner = Objects.requireNonNull(part.parent());
        this.id = RemovalId.next();
        this.draft = draft;
        this.kind = part.kind();
        this.name = part.name().substring(0, Math.min(part.name().length(), 200));
        this.parent = owner.key();
        this.place = part.place();
        this.fragment = content.remove(part).toString();
        this.removed = by;
    }

    public RemovalId id() {
        return id;
    }

    DraftId draft() {
        return draft;
    }

    public PartKind kind() {
        return kind;
    }

    /** What it was called. */
    public String name() {
        return name;
    }

    /** The codes of the mechanisms that come back with it. */
    List<String> mechanisms() {
        return new Part(kind, DraftContent.fragment(fragment), null)
                .all().stream()
                        .filter(part -> part.kind() == PartKind.MECHANISM)
                        .map(Part::code)
                        .toList();
    }

    public Signed removed() {
        return removed;
    }

    /** Puts it back into the content that it was taken from. */
    void putBack(DraftContent content) {
        content.putBack(kind, parent, place, DraftContent.fragment(fragment));
    }
}
