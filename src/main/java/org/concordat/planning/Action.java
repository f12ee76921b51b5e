package org.concordat.planning;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.assessment.Signature;
import org.concordat.catalogue.LeadRole;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done about one mechanism, from a plan. What it is for and what it gains are fixed; so is what it says,
 * unless it was added by hand.
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

    @Nullable private String idea;

    private String title;

    @Nullable private String what;

    @Nullable private String doneWhen;

    @Nullable private String ledBy;

    @Nullable private Integer weeks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "comes_after")
    private List<String> after;

    @Nullable private Double gain;

    @Nullable private String ownerName;

    @Column(name = "owner_id")
    @Nullable private UUID owner;

    @Embedded
    @Nullable private PartnerId partner;

    private BigDecimal effortDays;

    /** Worked out by the database, for lists to sort by. */
    @Column(insertable = false, updatable = false)
    @Nullable private Double gainPerDay;

    @Column(name = "start_on")
    @Nullable private LocalDate start;

    @Column(name = "due_on")
    @Nullable private LocalDate due;

    /** The last of the log, kept here too so that lists can filter and sort by it. */
    @Enumerated(EnumType.STRING)
    private ActionStatus status;

    @ElementCollection
    @CollectionTable(name = "action_log", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "position")
    private List<StatusChange> log = new ArrayList<>();

    protected Action() {}

    /** An action that generation put into a plan. */
    Action(ActionPlan plan, int position, PlannedAction planned) {
        this(plan, position, planned.mechanism(), planned.origin(), plan.made());
        raisesTo = planned.raisesTo();
        idea = planned.idea();
        title = planned.title();
        what = planned.what();
        doneWhen = planned.doneWhen();
        ledBy = planned.ledBy() == null ? null : planned.ledBy().code();
        weeks = planned.weeks();
        after = planned.after();
        gain = planned.gain();
        arrange(ActionTerms.open(planned.effortDays()));
    }

    /** An action that someone adds to a plan; it gains nothing by itself. */
    Action(ActionPlan plan, int position, OwnAction own, ActionTerms terms, Signature by) {
        this(plan, position, own.mechanism(), ActionOrigin.OWN, by);
        raisesTo = own.raisesTo();
        reword(own.wording());
        arrange(terms);
    }

    private Action(ActionPlan plan, int position, MechanismCode mechanism, ActionOrigin origin, Signature by) {
        this.id = ActionId.next();
        this.plan = plan.id();
        this.arrangement = plan.arrangement();
        this.position = position;
        this.mechanism = mechanism;
        this.origin = origin;
        this.after = List.of();
        this.status = ActionStatus.PROPOSED;
        this.log.add(new StatusChange(ActionStatus.PROPOSED, null, by));
    }

    /** Says anew what it is that someone added by hand; what a framework says is not anyone's to change. */
    final void reword(Wording wording) {
        if (origin != ActionOrigin.OWN) {
            throw Refusal.of("title", "action.wording.fixed");
        }
        title = wording.title();
        what = wording.what();
        doneWhen = wording.doneWhen();
    }

    /** Settles anew who does it, how much work it is and by when. */
    final void arrange(ActionTerms terms) {
        ownerName = terms.ownerName();
        owner = terms.owner();
        partner = terms.partner();
        effortDays = terms.effortDays();
        start = terms.start();
        due = terms.due();
    }

    /** Gives it to another person of this house, or to nobody yet. */
    final void handTo(@Nullable UUID person) {
        ownerName = null;
        owner = person;
    }

    /** Records how far it has come; the same status with a note is a word on how it goes, and without one nothing. */
    void record(ActionStatus to, @Nullable String note, Signature by) {
        if (to != status && !status.next().contains(to)) {
            throw Refusal.of("status", "action.status.cannot");
        }
        String said = PlainText.passage("note", note, LONGEST_NOTE);
        if (said == null && status.asksWhy(to)) {
            throw Refusal.of("note", "action.note.missing");
        }
        if (to != status || said != null) {
            status = to;
            log.add(new StatusChange(to, said, by));
        }
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

    /** The code of the framework's idea; null when it comes from none. */
    @Nullable public String idea() {
        return idea;
    }

    public String title() {
        return title;
    }

    @Nullable public String what() {
        return what;
    }

    /** What shows that it is done. */
    @Nullable public String doneWhen() {
        return doneWhen;
    }

    /** Who usually leads. */
    @Nullable public LeadRole ledBy() {
        return ledBy == null ? null : LeadRole.ofCode(ledBy);
    }

    /** Usual elapsed weeks. */
    @Nullable public Integer weeks() {
        return weeks;
    }

    /** The codes of the ideas of this plan that must be done first. */
    public List<String> after() {
        return List.copyOf(after);
    }

    /** Points of readiness, as fixed when the plan was made; null when it gains none by itself. */
    @Nullable public Double gain() {
        return gain;
    }

    public ActionTerms terms() {
        return new ActionTerms(ownerName, owner, partner, effortDays, start, due);
    }

    public ActionStatus status() {
        return status;
    }

    /** Whether it should be done by now and is not. */
    public boolean overdueOn(LocalDate today) {
        return status.open() && due != null && due.isBefore(today);
    }

    /** Every status it came to and every word on it, in the order recorded. */
    public List<StatusChange> log() {
        return List.copyOf(log);
    }
}
