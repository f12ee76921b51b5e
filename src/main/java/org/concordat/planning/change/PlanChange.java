package org.concordat.planning.change;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.util.List;
import org.concordat.assessment.Signature;
import org.concordat.partnership.ArrangementId;
import org.concordat.planning.Action;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionState;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something that someone changed in a plan in one go, with what was so before and after, so that it can be taken back. */
@Entity
public class PlanChange {

    @EmbeddedId
    private PlanChangeId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private ActionPlanId plan;

    @Embedded
    private ArrangementId arrangement;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private int actions;

    @JdbcTypeCode(SqlTypes.JSON)
    private String beforeAfter;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "made_by"))
    @AttributeOverride(name = "name", column = @Column(name = "made_name"))
    @AttributeOverride(name = "at", column = @Column(name = "made_at"))
    private Signature made;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "undone_by"))
    @AttributeOverride(name = "name", column = @Column(name = "undone_name"))
    @AttributeOverride(name = "at", column = @Column(name = "undone_at"))
    @Nullable private Signature undone;

    protected PlanChange() {}

    PlanChange(Action one, ChangeKind kind, List<Changed> changed, Signature made) {
        this.id = PlanChangeId.next();
        this.plan = one.plan();
        this.arrangement = one.arrangement();
        this.kind = kind;
        this.actions = changed.size();
        this.beforeAfter = KeptStates.write(changed);
        this.made = made;
    }

    /** An action that was changed. */
    public record Changed(ActionId action, ActionState before, ActionState after) {}

    /** Records that it was taken back; once. */
    void undo(Signature by) {
        if (undone != null) {
            throw new Refusal("plan.undo.undone");
        }
        undone = by;
    }

    public PlanChangeId id() {
        return id;
    }

    public ActionPlanId plan() {
        return plan;
    }

    public ArrangementId arrangement() {
        return arrangement;
    }

    public ChangeKind kind() {
        return kind;
    }

    /** How many actions it changed. */
    public int actions() {
        return actions;
    }

    /** What it changed, and what was so before and after. */
    public List<Changed> changed() {
        return KeptStates.read(beforeAfter);
    }

    /** Who made it and when. */
    public Signature made() {
        return made;
    }

    /** Who took it back and when; null while it stands. */
    @Nullable public Signature undone() {
        return undone;
    }
}
