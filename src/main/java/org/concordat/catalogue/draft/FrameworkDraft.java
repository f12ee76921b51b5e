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
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A framework while it is written. Nothing can be assessed against it, and nothing that is published changes with it. */
@Entity
@Table(name = "framework_draft")
@DynamicUpdate
public class FrameworkDraft {

    @EmbeddedId
    private DraftId id;

    @Column(updatable = false)
    private String code;

    private String name;
    private int number;

    @Embedded
    @AttributeOverride(name = "frameworkVersionId", column = @Column(name = "based_on", updatable = false))
    @Nullable private FrameworkVersionId basedOn;

    @Enumerated(EnumType.STRING)
    private DraftStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "begun_by", updatable = false))
    @AttributeOverride(name = "at", column = @Column(name = "begun_at", updatable = false))
    private Signed begun;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "changed_by"))
    @AttributeOverride(name = "at", column = @Column(name = "changed_at"))
    private Signed changed;

    @Version
    @Nullable private Long version;

    protected FrameworkDraft() {}

    FrameworkDraft(String code, int number, @Nullable FrameworkVersionId basedOn, DraftContent content, Signed begun) {
        this.id = DraftId.next();
        this.code = code;
        this.number = number;
        this.basedOn = basedOn;
        this.status = DraftStatus.OPEN;
        this.begun = begun;
        write(content, begun);
    }

    public DraftId id() {
        return id;
    }

    /** The code of the framework that it is to be a version of. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The number that the version would have. */
    public int number() {
        return number;
    }

    /** The version that it was begun from, of its own framework or of one that it is a copy of; null if there is none. */
    public @Nullable FrameworkVersionId basedOn() {
        return basedOn;
    }

    public DraftStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == DraftStatus.OPEN;
    }

    public Signed begun() {
        return begun;
    }

    /** Who changed it last. */
    public Signed changed() {
        return changed;
    }

    /** What it says; what is done to this is kept by {@link #write}. */
    public DraftContent content() {
        return DraftContent.read(content);
    }

    /** The tree of the framework that it would be; things may be missing or wrong in it. */
    public FrameworkTree tree() {
        return new DraftTree(content(), code, number).tree();
    }

    void write(DraftContent written, Signed by) {
        requireOpen();
        String named = written.whole().text("framework/name");
        this.name = named.isEmpty() ? code : named.substring(0, Math.min(named.length(), 200));
        this.content = written.json();
        this.changed = by;
    }

    /** Says that a version came of it. */
    void becomeVersion(int published, Signed by) {
        requireOpen();
        number = published;
        status = DraftStatus.PUBLISHED;
        changed = by;
    }

    void layAside(Signed by) {
        requireOpen();
        status = DraftStatus.SET_ASIDE;
        changed = by;
    }

    void takeUp(Signed by) {
        if (status != DraftStatus.SET_ASIDE) {
            throw new Refusal("draft.not-set-aside");
        }
        status = DraftStatus.OPEN;
        changed = by;
    }

    void requireOpen() {
        if (status != DraftStatus.OPEN) {
            throw new Refusal("draft.not-open." + status.code());
        }
    }
}
