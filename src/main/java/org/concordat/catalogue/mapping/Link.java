package org.concordat.catalogue.mapping;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Retirement;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** That two mechanisms of two frameworks cover the same ground: how much of it, why, and what of one may be offered under the other. */
@Entity
@Table(name = "mechanism_link")
public class Link {

    @EmbeddedId
    private LinkId id;

    @Embedded
    @AttributeOverride(name = "framework", column = @Column(name = "from_framework"))
    @AttributeOverride(name = "mechanism", column = @Column(name = "from_mechanism"))
    @AttributeOverride(name = "version", column = @Column(name = "from_version"))
    private End from;

    @Embedded
    @AttributeOverride(name = "framework", column = @Column(name = "to_framework"))
    @AttributeOverride(name = "mechanism", column = @Column(name = "to_mechanism"))
    @AttributeOverride(name = "version", column = @Column(name = "to_version"))
    private End to;

    @Enumerated(EnumType.STRING)
    private Strength strength;

    private String reason;

    @Column(name = "holds_when")
    @Nullable private String condition;

    @Embedded
    @AttributeOverride(name = "levels", column = @Column(name = "forth_levels"))
    @AttributeOverride(name = "lacks", column = @Column(name = "forth_lacks"))
    @Nullable private Way forth;

    @Embedded
    @AttributeOverride(name = "levels", column = @Column(name = "back_levels"))
    @AttributeOverride(name = "lacks", column = @Column(name = "back_lacks"))
    @Nullable private Way back;

    @Embedded
    private Looked looked;

    @Embedded
    @Nullable private Retirement retirement;

    @Version
    @Nullable private Long version;

    protected Link() {}

    /** Links two mechanisms. */
    public Link(End from, End to, LinkTerms terms, Looked looked) {
        if (from.isOf(to.framework())) {
            throw Refusal.of("to", "link.one-framework");
        }
        this.id = LinkId.next();
        this.from = from;
        this.to = to;
        say(terms, looked);
    }

    private void say(LinkTerms terms, Looked by) {
        strength = terms.strength();
        reason = terms.reason();
        condition = terms.condition();
        forth = terms.forth();
        back = terms.back();
        looked = by;
    }

    /** Says something else, or the same again, having looked at what both mechanisms say in these versions. */
    void describe(LinkTerms terms, FrameworkDocument first, FrameworkDocument second, Looked by) {
        requireInUse();
        from = from.in(first);
        to = to.in(second);
        say(terms, by);
    }

    /** Takes it out of use, for a reason; what was taken over by it stays. */
    void retire(Retirement why) {
        requireInUse();
        retirement = why;
    }

    private void requireInUse() {
        if (retirement != null) {
            throw new Refusal("link.retired");
        }
    }

    public LinkId id() {
        return id;
    }

    /** The version that travels in a form. */
    public long version() {
        return version == null ? 0 : version;
    }

    public End from() {
        return from;
    }

    public End to() {
        return to;
    }

    boolean isBetween(End one, End other) {
        return from.isAt(one) && to.isAt(other) || from.isAt(other) && to.isAt(one);
    }

    /** The end that is not in this framework. */
    public End otherEnd(String framework) {
        return from.isOf(framework) ? to : from;
    }

    public End end(String framework) {
        return from.isOf(framework) ? from : to;
    }

    /** The direction that leads away from a framework; null where the link does not hold in it. */
    public @Nullable Way wayFrom(String framework) {
        return from.isOf(framework) ? forth : back;
    }

    public LinkTerms terms() {
        return new LinkTerms(strength, reason, condition, forth, back);
    }

    public Looked looked() {
        return looked;
    }

    /** Who took it out of use, when and why; null while it is in use. */
    @Nullable public Retirement retirement() {
        return retirement;
    }
}
