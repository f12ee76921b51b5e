package org.concordat.planning;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.Signature;
import org.concordat.partnership.ArrangementId;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done about one mechanism, from a plan. What it is for is fixed; so is what it says, unless it was added
 * by hand.
 */
@Entity
public class Action {

    private static final int LONGEST_NOTE = 1000;

    @EmbeddedId
    private ActionId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private ActionPlanId plan;

    @Embedded
    private ArrangementId arrangement;

    private int position;

    @Convert(converter = MechanismColumn.class)
    private MechanismCode mechanism;

    @Enumerated(EnumType.STRING)
    private ActionOrigin origin;

    @Nullable private Integer raisesTo;

    @Embedded
    private Brief brief;

    @Embedded
    @Nullable private Indication indication;

    private boolean touched;

    @Embedded
    @AttributeOverride(name = "actionId", column = @Column(name = "follows_id"))
    @Nullable private ActionId follows;

    @Embedded
    private Settled settled = new Settled();

    /** Worked out by the database, for lists to sort by. */
    @Column(insertable = false, updatable = false)
    @Nullable private Double gainPerDay;

    @Embedded
    private Due due = Due.OPEN;

    @Embedded
    private Headway headway = Headway.NONE;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "action_log", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "position")
    private List<StatusChange> log = new ArrayList<>();

    protected Action() {}

    /**
     * An action that generation put into a plan.
     *
     * @param answersTo what it answers to, once in a plan
     */
    public Action(ActionPlan plan, int position, PlannedAction planned, String answersTo, Signature by) {
        this(plan.id(), plan.arrangement(), position, planned.mechanism(), planned.origin(), Brief.of(planned), by);
        raisesTo = planned.raisesTo();
        indication = Indication.of(planned, answersTo);
        settle(ActionTerms.open(planned.effortDays()), ActionDetails.OPEN);
    }

    /** An action that someone adds to a plan; it gains nothing by itself. */
    public Action(
            ActionPlan plan, int position, OwnAction own, ActionTerms terms, ActionDetails details, Signature by) {
        this(plan.id(), plan.arrangement(), position, own.mechanism(), ActionOrigin.OWN, Brief.of(own.wording()), by);
        raisesTo = own.raisesTo();
        settle(terms, details);
        touched = true;
    }

    private Action(
            ActionPlanId plan,
            ArrangementId arrangement,
            int position,
            MechanismCode mechanism,
            ActionOrigin origin,
            Brief brief,
            Signature by) {
        this.id = ActionId.next();
        this.plan = plan;
        this.arrangement = arrangement;
        this.position = position;
        this.mechanism = mechanism;
        this.origin = origin;
        this.brief = brief;
        come(ActionStatus.PROPOSED, null, by);
    }

    /**
     * An assessment indicates it, maybe again. What a person touched stays as they left it; only what it gains and why it
     * is there are said as the assessment found them. What is over stays as it was.
     */
    public void indicate(PlannedAction planned) {
        if (!status().open()) {
            return;
        }
        indication = indication().again(planned);
        if (!touched) {
            brief = Brief.of(planned);
            settle(ActionTerms.open(planned.effortDays()), details());
        }
    }

    /** The latest assessment indicates it no longer. It stays, and people decide what becomes of it. */
    public void noLongerIndicated(LocalDate asOf) {
        if (indication().notIndicated() == null) {
            indication = indication().noLonger(asOf);
        }
    }

    /** Says anew what it is that someone added by hand; what a framework says is not anyone's to change. */
    public void reword(Wording wording) {
        if (!origin.wordedByPeople()) {
            throw Refusal.of("title", "action.wording.fixed");
        }
        brief = brief.reworded(wording);
    }

    /** Settles anew who does it, how much work it is and by when, and everything besides. */
    public final void settle(ActionTerms terms, ActionDetails details) {
        settle(terms, details, due.movedTo(terms.due()));
    }

    private void settle(ActionTerms terms, ActionDetails details, Due by) {
        if (details.after().contains(id)) {
            throw Refusal.of("after", "action.after.itself");
        }
        settled.take(terms, details);
        due = by;
        headway = headway.at(details.progress());
    }

    /** Gives it to another person of this house, or to nobody yet. */
    final void handTo(@Nullable UUID person) {
        settled.handTo(person);
        touched = true;
    }

    /** Settles anew what must be done before it. Whether that is possible is a matter of the whole plan. */
    public void waitFor(Set<ActionId> first) {
        settle(terms(), details().after(first));
    }

    /** A person did something about it: from now on generation leaves it as it is. */
    public void touch() {
        touched = true;
    }

    /** Records how far it has come; the same status with a note is a word on how it goes, and without one nothing. */
    public void record(ActionStatus to, @Nullable String note, Signature by) {
        if (to != status() && !status().next().contains(to)) {
            throw Refusal.of("status", "action.status.cannot");
        }
        String said = PlainText.passage("note", note, LONGEST_NOTE);
        if (said == null && status().asksWhy(to)) {
            throw Refusal.of("note", "action.note.missing");
        }
        if (to != status() || said != null) {
            come(to, said, by);
        }
    }

    private void come(ActionStatus to, @Nullable String said, Signature by) {
        headway = headway.at(to, by.at().atZone(ZoneOffset.UTC).toLocalDate());
        log.add(new StatusChange(to, said, by));
    }

    /**
     * The next of a recurring series: the same, as much later as it comes round. It was agreed with the first.
     *
     * @throws IllegalStateException if it does not recur, or is not done
     */
    public Action again(int place, Signature by) {
        Integer months = details().everyMonths();
        LocalDate done = headway.doneOn();
        if (months == null || done == null) {
            throw new IllegalStateException("Action " + id + " does not come round again");
        }
        Action next = new Action(plan, arrangement, place, mechanism, ActionOrigin.RECURRENCE, brief, by);
        next.follows = id;
        next.settle(
                terms().moved(due.day() == null ? done : due.day(), due.next(months, done)),
                details().again());
        next.come(ActionStatus.AGREED, null, by);
        next.touched = true;
        return next;
    }

    /** What of it people change, as it is now. */
    public ActionState state() {
        return new ActionState(
                origin.wordedByPeople() ? brief.wording() : null,
                terms(),
                details(),
                status(),
                due.moves(),
                headway.doneOn());
    }

    /**
     * Takes it back to what it was before a change. The log goes on: what was said in it stays said.
     *
     * @param note that it was taken back
     */
    public void restore(ActionState before, String note, Signature by) {
        if (before.wording() != null) {
            reword(before.wording());
        }
        if (before.status() != status()) {
            come(before.status(), note, by);
        }
        settle(before.terms(), before.details(), due.backTo(before.terms().due(), before.dueMoves()));
        headway = headway.on(before.doneOn());
    }

    public ActionId id() {
        return id;
    }

    /** The version that travels in an edit form; 0 before it is first kept. */
    public long version() {
        return version == null ? 0 : version;
    }

    public ActionPlanId plan() {
        return plan;
    }

    public ArrangementId arrangement() {
        return arrangement;
    }

    /** Its place in the order of the work, from 0. */
    public int position() {
        return position;
    }

    public MechanismCode mechanism() {
        return mechanism;
    }

    public ActionOrigin origin() {
        return origin;
    }

    /** The level that it helps to reach; null when it serves none in particular. */
    @Nullable public Integer raisesTo() {
        return raisesTo;
    }

    public String title() {
        return brief.title();
    }

    /** What it says. */
    public Brief brief() {
        return brief;
    }

    /** What assessments say of it; nothing of what people added. */
    public Indication indication() {
        return indication == null ? Indication.NONE : indication;
    }

    /** Whether a person did anything about it, so that generation leaves it as it is. */
    public boolean touched() {
        return touched;
    }

    /** The one before it in a recurring series; null for the first of them. */
    @Nullable public ActionId follows() {
        return follows;
    }

    public ActionTerms terms() {
        return settled.terms(due);
    }

    public ActionDetails details() {
        return settled.details(headway);
    }

    public ActionStatus status() {
        return headway.status();
    }

    /** By when it is to be done, and how that slipped. */
    public Due due() {
        return due;
    }

    /** The day on which it was recorded as done; null while it is not. */
    @Nullable public LocalDate doneOn() {
        return headway.doneOn();
    }

    /** Every status it came to and every word on it, in the order recorded. */
    public List<StatusChange> log() {
        return List.copyOf(log);
    }
}
