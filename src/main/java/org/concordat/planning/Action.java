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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.assessment.Signature;
import org.concordat.catalogue.LeadRole;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
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

    @Nullable private String idea;

    private String title;

    @Nullable private String what;

    @Nullable private String doneWhen;

    @Nullable private String ledBy;

    @Nullable private Integer weeks;

    @Nullable private String answersTo;

    @Nullable private String why;

    @Nullable private LocalDate notIndicated;

    private boolean touched;

    @Embedded
    @AttributeOverride(name = "actionId", column = @Column(name = "follows_id"))
    @Nullable private ActionId follows;

    @Nullable private Double gain;

    @Nullable private String ownerName;

    @Column(name = "owner_id")
    @Nullable private UUID owner;

    @Embedded
    @Nullable private PartnerId partner;

    private BigDecimal effortDays;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "action_share", joinColumns = @JoinColumn(name = "action_id"))
    @AttributeOverride(name = "key.partnerId", column = @Column(name = "partner_id"))
    @Column(name = "days")
    private Map<PartnerId, BigDecimal> shares = new HashMap<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "action_contributor", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "person_id")
    private Set<UUID> contributors = new HashSet<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "action_prerequisite", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "first_id")
    private Set<UUID> after = new HashSet<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "action_binding", joinColumns = @JoinColumn(name = "action_id"))
    @AttributeOverride(name = "partnerId", column = @Column(name = "partner_id"))
    private Set<PartnerId> binds = new HashSet<>();

    @Nullable private String alsoHelping;

    private boolean fixedDates;

    private int progress;

    @Nullable private BigDecimal cost;

    @Nullable private Integer everyMonths;

    /** Worked out by the database, for lists to sort by. */
    @Column(insertable = false, updatable = false)
    @Nullable private Double gainPerDay;

    @Column(name = "start_on")
    @Nullable private LocalDate start;

    @Column(name = "due_on")
    @Nullable private LocalDate due;

    @Nullable private LocalDate firstDue;

    private int dueMoves;

    @Nullable private LocalDate doneOn;

    /** The last of the log, kept here too so that lists can filter and sort by it. */
    @Enumerated(EnumType.STRING)
    private ActionStatus status;

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
        this(plan, position, planned.mechanism(), planned.origin(), by);
        raisesTo = planned.raisesTo();
        idea = planned.idea();
        this.answersTo = answersTo;
        say(planned);
        settle(ActionTerms.open(planned.effortDays()), ActionDetails.OPEN);
    }

    /** An action that someone adds to a plan; it gains nothing by itself. */
    public Action(
            ActionPlan plan, int position, OwnAction own, ActionTerms terms, ActionDetails details, Signature by) {
        this(plan, position, own.mechanism(), ActionOrigin.OWN, by);
        raisesTo = own.raisesTo();
        reword(own.wording());
        settle(terms, details);
        touched = true;
    }

    private Action(ActionPlan plan, int position, MechanismCode mechanism, ActionOrigin origin, Signature by) {
        this(plan.id(), plan.arrangement(), position, mechanism, origin, by);
    }

    private Action(
            ActionPlanId plan,
            ArrangementId arrangement,
            int position,
            MechanismCode mechanism,
            ActionOrigin origin,
            Signature by) {
        this.id = ActionId.next();
        this.plan = plan;
        this.arrangement = arrangement;
        this.position = position;
        this.mechanism = mechanism;
        this.origin = origin;
        this.status = ActionStatus.PROPOSED;
        this.log.add(new StatusChange(ActionStatus.PROPOSED, null, by));
    }

    private Action(Action before, int position, Signature by) {
        this(before.plan, before.arrangement, position, before.mechanism, ActionOrigin.RECURRENCE, by);
        follows = before.id;
        title = before.title;
        what = before.what;
        doneWhen = before.doneWhen;
        ledBy = before.ledBy;
        weeks = before.weeks;
    }

    private void say(PlannedAction planned) {
        title = planned.title();
        what = planned.what();
        doneWhen = planned.doneWhen();
        ledBy = planned.ledBy() == null ? null : planned.ledBy().code();
        weeks = planned.weeks();
        gain = planned.gain();
        why = planned.why();
    }

    /**
     * An assessment indicates it, maybe again. What a person touched stays as they left it; only what it gains and why it
     * is there are said as the assessment found them. What is over stays as it was.
     */
    public void indicate(PlannedAction planned) {
        if (!status.open()) {
            return;
        }
        notIndicated = null;
        if (touched) {
            gain = planned.gain();
            why = planned.why();
        } else {
            say(planned);
            settle(ActionTerms.open(planned.effortDays()), details());
        }
    }

    /** The latest assessment indicates it no longer. It stays, and people decide what becomes of it. */
    public void noLongerIndicated(LocalDate asOf) {
        if (notIndicated == null) {
            notIndicated = asOf;
            gain = gain == null ? null : Double.valueOf(0);
        }
    }

    /** Says anew what it is that someone added by hand; what a framework says is not anyone's to change. */
    public void reword(Wording wording) {
        if (!origin.wordedByPeople()) {
            throw Refusal.of("title", "action.wording.fixed");
        }
        title = wording.title();
        what = wording.what();
        doneWhen = wording.doneWhen();
    }

    /** Settles anew who does it, how much work it is and by when, and everything besides. */
    public final void settle(ActionTerms terms, ActionDetails details) {
        if (!details.shares().isEmpty() && details.shared().compareTo(terms.effortDays()) != 0) {
            throw Refusal.of("effortDays", "action.effort.not-the-sum");
        }
        if (details.after().contains(id)) {
            throw Refusal.of("after", "action.after.itself");
        }
        ownerName = terms.ownerName();
        owner = terms.owner();
        partner = terms.partner();
        effortDays = terms.effortDays();
        start = terms.start();
        moveDue(terms.due());
        replace(shares, details.shares());
        replace(contributors, details.contributors());
        replace(after, details.after().stream().map(ActionId::actionId).collect(Collectors.toSet()));
        replace(binds, details.binds());
        alsoHelping = details.alsoHelping();
        fixedDates = details.fixedDates();
        progress = details.progress();
        cost = details.cost();
        everyMonths = details.everyMonths();
    }

    private static <K, V> void replace(Map<K, V> kept, Map<K, V> by) {
        kept.keySet().retainAll(by.keySet());
        kept.putAll(by);
    }

    private static <V> void replace(Set<V> kept, Set<V> by) {
        kept.retainAll(by);
        kept.addAll(by);
    }

    /** Keeps the day that was first agreed, and counts how often it was put off or taken away. */
    private void moveDue(@Nullable LocalDate day) {
        if (due != null && !due.equals(day)) {
            dueMoves++;
        }
        if (firstDue == null) {
            firstDue = day;
        }
        due = day;
    }

    /** Gives it to another person of this house, or to nobody yet. */
    final void handTo(@Nullable UUID person) {
        ownerName = null;
        owner = person;
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
        if (to != status && !status.next().contains(to)) {
            throw Refusal.of("status", "action.status.cannot");
        }
        String said = PlainText.passage("note", note, LONGEST_NOTE);
        if (said == null && status.asksWhy(to)) {
            throw Refusal.of("note", "action.note.missing");
        }
        if (to != status || said != null) {
            come(to, said, by);
        }
    }

    private void come(ActionStatus to, @Nullable String said, Signature by) {
        if (to == ActionStatus.DONE && status != to) {
            doneOn = by.at().atZone(ZoneOffset.UTC).toLocalDate();
            progress = 100;
        } else if (to != ActionStatus.DONE) {
            doneOn = null;
        }
        status = to;
        log.add(new StatusChange(to, said, by));
    }

    /**
     * The next of a recurring series: the same, as much later as it comes round. It was agreed with the first.
     *
     * @throws IllegalStateException if it does not recur, or is not done
     */
    public Action again(int position, Signature by) {
        if (everyMonths == null || doneOn == null) {
            throw new IllegalStateException("Action " + id + " does not come round again");
        }
        Action next = new Action(this, position, by);
        LocalDate from = due == null ? doneOn : due;
        LocalDate nextDue = from.plusMonths(everyMonths);
        for (int times = 2; !nextDue.isAfter(doneOn); times++) {
            nextDue = from.plusMonths((long) times * everyMonths);
        }
        LocalDate nextStart = start == null ? null : start.plusDays(ChronoUnit.DAYS.between(from, nextDue));
        next.settle(
                new ActionTerms(ownerName, owner, partner, effortDays, nextStart, nextDue),
                new ActionDetails(shares, contributors, alsoHelping, false, 0, cost, everyMonths, Set.of(), binds));
        next.come(ActionStatus.AGREED, null, by);
        next.touched = true;
        return next;
    }

    /** What of it people change, as it is now. */
    public ActionState state() {
        return new ActionState(
                origin.wordedByPeople() ? new Wording(title, what, doneWhen) : null,
                terms(),
                details(),
                status,
                dueMoves,
                doneOn);
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
        if (before.status() != status) {
            come(before.status(), note, by);
        }
        settle(before.terms(), before.details());
        dueMoves = before.dueMoves();
        doneOn = before.doneOn();
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

    /** Why it is in the plan, in words that name the gap; null for what people added, and in plans from before these were kept. */
    @Nullable public String why() {
        return why;
    }

    /** What in an assessment it answers to; null for what people added. */
    @Nullable public String answersTo() {
        return answersTo;
    }

    /** The day of the assessment that no longer indicates it; null while one does, or for what people added. */
    @Nullable public LocalDate notIndicated() {
        return notIndicated;
    }

    /** Whether a person did anything about it, so that generation leaves it as it is. */
    public boolean touched() {
        return touched;
    }

    /** The one before it in a recurring series; null for the first of them. */
    @Nullable public ActionId follows() {
        return follows;
    }

    /** Points of readiness, as the assessment found that last indicated it; 0 once none does; null when it gains none by itself. */
    @Nullable public Double gain() {
        return gain;
    }

    public ActionTerms terms() {
        return new ActionTerms(ownerName, owner, partner, effortDays, start, due);
    }

    public ActionDetails details() {
        return new ActionDetails(
                shares,
                contributors,
                alsoHelping,
                fixedDates,
                progress,
                cost,
                everyMonths,
                after.stream().map(ActionId::new).collect(Collectors.toSet()),
                binds);
    }

    /** What a partner agrees to: what it says, and the work, the money and the days that it asks for. */
    public String agreedTo() {
        return String.join(
                "\n",
                title,
                Objects.toString(what, ""),
                Objects.toString(doneWhen, ""),
                effortDays.toPlainString(),
                Objects.toString(partner, ""),
                new TreeMap<>(shares.entrySet().stream()
                                .collect(
                                        Collectors.toMap(share -> share.getKey().partnerId(), Map.Entry::getValue)))
                        .toString(),
                Objects.toString(start, ""),
                Objects.toString(due, ""),
                Objects.toString(cost, ""));
    }

    public ActionStatus status() {
        return status;
    }

    /** The day by which it was first to be done; null while it never had one. */
    @Nullable public LocalDate firstDue() {
        return firstDue;
    }

    /** How often its due date was moved or taken away. */
    public int dueMoves() {
        return dueMoves;
    }

    /** The day on which it was recorded as done; null while it is not. */
    @Nullable public LocalDate doneOn() {
        return doneOn;
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
