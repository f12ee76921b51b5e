package org.concordat.assessment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** One look at one arrangement against one published version of a framework, as of a day. */
@Entity
public class Assessment {

    /** How long before an arrangement begins it can be looked at, in years: someone has to propose it first. */
    private static final int EARLIEST_LOOK = 10;

    /** What the name of an assessment that corrects another one has after that one's. */
    private static final String CORRECTED = ", corrected";

    @EmbeddedId
    private AssessmentId id;

    @Version
    @Nullable private Long version;

    @Embedded
    private ArrangementId arrangement;

    @Embedded
    private Pinned pinned;

    @Embedded
    private Asked asked;

    private String name;
    private LocalDate asOf;

    @Nullable private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Enumerated(EnumType.STRING)
    private Promise promise;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status;

    @Embedded
    @Nullable private Published published;

    @Embedded
    @Nullable private Correction correction;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "set_up_by"))
    @AttributeOverride(name = "name", column = @Column(name = "set_up_name"))
    @AttributeOverride(name = "at", column = @Column(name = "set_up_at"))
    private Signature setUp;

    @Embedded
    @AttributeOverride(name = "by", column = @Column(name = "closed_by"))
    @AttributeOverride(name = "name", column = @Column(name = "closed_name"))
    @AttributeOverride(name = "at", column = @Column(name = "closed_at"))
    @Nullable private Signature closing;

    @Embedded
    @Nullable private Cancellation cancellation;

    @ElementCollection
    @CollectionTable(name = "assessment_voice", joinColumns = @JoinColumn(name = "assessment_id"))
    @AttributeOverride(name = "key.partnerId", column = @Column(name = "partner_id"))
    @Column(name = "voice")
    private Map<PartnerId, Double> voices = new HashMap<>();

    @Nullable private String voicesReason;

    /** How it moved to newer versions of its framework, the last move last. */
    @ElementCollection
    @CollectionTable(name = "assessment_move", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "position")
    private List<VersionMove> moves = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "uncounted_answer", joinColumns = @JoinColumn(name = "assessment_id"))
    @AttributeOverride(name = "sheet.respondentId", column = @Column(name = "respondent_id"))
    private Set<Uncounted> uncounted = new HashSet<>();

    protected Assessment() {}

    /** Sets up a look at an arrangement, which pins its stage, tier and kind. */
    public Assessment(Arrangement arrangement, Pinned pinned, Asked asked, AssessmentTerms terms, Signature setUp) {
        requirePartOf(arrangement, terms);
        requireSensible(terms, arrangement, setUp);
        this.id = AssessmentId.next();
        this.arrangement = arrangement.id();
        this.pinned = pinned;
        this.asked = asked;
        this.name = terms.name();
        this.asOf = terms.asOf();
        this.dueOn = terms.dueOn();
        this.mode = terms.mode();
        this.promise = terms.promise();
        this.voices.putAll(terms.voices().weights());
        this.voicesReason = terms.voices().reason();
        this.setUp = setUp;
        this.status = AssessmentStatus.DRAFT;
    }

    private Assessment(Assessment closed, Correction correction, Signature setUp) {
        this.id = AssessmentId.next();
        this.arrangement = closed.arrangement;
        this.pinned = closed.pinned;
        this.asked = closed.asked;
        this.name = closed.name.length() + CORRECTED.length() > AssessmentTerms.LONGEST_NAME
                ? closed.name
                : closed.name + CORRECTED;
        this.asOf = closed.asOf;
        this.mode = closed.mode;
        this.promise = closed.promise;
        this.voices.putAll(closed.voices);
        this.voicesReason = closed.voicesReason;
        this.published = closed.published;
        this.correction = correction;
        this.setUp = setUp;
        this.status = AssessmentStatus.DRAFT;
    }

    private static void requirePartOf(Arrangement arrangement, AssessmentTerms terms) {
        if (!arrangement.partners().containsAll(terms.voices().weights().keySet())) {
            throw Refusal.of("partners", "assessment.partner.not-in-arrangement");
        }
    }

    private static void requireSensible(AssessmentTerms terms, Arrangement arrangement, Signature setUp) {
        // A day's grace, since somewhere on Earth it is already tomorrow, or still yesterday.
        LocalDate today = setUp.at().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate asOf = terms.asOf();
        if (asOf.isAfter(today.plusDays(1))) {
            throw Refusal.of("asOf", "assessment.as-of.in-future");
        }
        LocalDate begins = begins(arrangement);
        if (asOf.isBefore(begins.minusYears(EARLIEST_LOOK))) {
            throw Refusal.of("asOf", "assessment.as-of.too-early", EARLIEST_LOOK);
        }
        LocalDate dueOn = terms.dueOn();
        if (dueOn != null && dueOn.isBefore(today.minusDays(1))) {
            throw Refusal.of("dueOn", "assessment.due.past");
        }
    }

    private static LocalDate begins(Arrangement arrangement) {
        LocalDate stage = arrangement.stageFrom().earliest();
        var starts = arrangement.terms().starts();
        return starts != null && starts.earliest().isBefore(stage) ? starts.earliest() : stage;
    }

    /** Marks it as read from a published report. */
    public void readFrom(Published report) {
        requireStatus(AssessmentStatus.DRAFT);
        published = report;
    }

    /**
     * Sets up another look in place of a closed one: at the same day, of the same, with the same voices and under the same
     * rules. Answers and agreed levels are given anew.
     */
    public static Assessment correcting(Assessment closed, String reason, Signature setUp) {
        closed.requireStatus(AssessmentStatus.CLOSED);
        return new Assessment(closed, new Correction(closed.id, reason), setUp);
    }

    /** Starts taking answers; what was set up is fixed from now on. */
    public void open() {
        requireStatus(AssessmentStatus.DRAFT);
        status = AssessmentStatus.OPEN;
    }

    /** Refuses a partner that is not heard. */
    public void requireHeard(PartnerId partner) {
        if (!voices.containsKey(partner)) {
            throw Refusal.of("partner", "respondent.partner.not-heard");
        }
    }

    /** Ends the answering, so that the partners can settle on levels. */
    public void consolidate() {
        requireStatus(AssessmentStatus.OPEN);
        status = AssessmentStatus.CONSOLIDATING;
    }

    /** Settles which answers go into no figure. */
    public void leaveUncounted(Set<Uncounted> answers) {
        requireTakesAnswers();
        uncounted.clear();
        uncounted.addAll(answers);
    }

    /** Whether an answer goes into no figure, whatever else there is. */
    public boolean leavesUncounted(RespondentId sheet, MechanismCode mechanism) {
        return uncounted.contains(new Uncounted(sheet, mechanism));
    }

    /**
     * Takes answers again. Refused for an anonymous one: its figures were seen, and the difference that one more answer
     * makes would tell what that answer was.
     */
    public void takeAnswersAgain() {
        requireStatus(AssessmentStatus.CONSOLIDATING);
        if (mode == Mode.ANONYMOUS) {
            throw new Refusal("assessment.anonymous.figures-seen");
        }
        status = AssessmentStatus.OPEN;
    }

    /**
     * Refuses unless it can be closed.
     *
     * @param rated how many applicable mechanisms have a level; with none there would be nothing to keep
     */
    public void requireClosable(int rated) {
        requireUnderWay();
        if (rated == 0) {
            throw new Refusal("assessment.nothing-rated");
        }
    }

    /** Closes it for good; its scorecard is kept already. */
    public void close(Signature by) {
        requireUnderWay();
        closing = by;
        status = AssessmentStatus.CLOSED;
    }

    /** Gives it up; what was answered stays, and counts nowhere. */
    public void cancel(Cancellation why) {
        if (status.finished()) {
            throw finished();
        }
        cancellation = why;
        status = AssessmentStatus.CANCELLED;
    }

    /**
     * Whether it can go on against a newer version of its framework. A correction stays with what it corrects. Of an anonymous
     * one whose answering has ended figures were seen, and what came of them under other rules would tell more.
     */
    public boolean isMovable() {
        return !status.finished()
                && correction == null
                && (mode != Mode.ANONYMOUS || status != AssessmentStatus.CONSOLIDATING);
    }

    /** Refuses unless it can go on against a newer version of its framework. */
    public void requireMovable() {
        if (status.finished()) {
            throw finished();
        }
        if (correction != null) {
            throw new Refusal("assessment.move.correction");
        }
        if (!isMovable()) {
            throw new Refusal("assessment.move.figures-seen");
        }
    }

    /**
     * Goes on against a newer version of its framework; the stage, tier and kind stay as they were pinned.
     *
     * @param carried what it asks about from now on
     * @param asksAgain whether some of it has to be answered, so that answers are taken again
     */
    public void moveTo(VersionMove move, Asked carried, boolean asksAgain) {
        requireMovable();
        moves.add(move);
        pinned = new Pinned(move.to(), pinned.stage(), pinned.tier(), pinned.kind());
        asked = carried;
        if (asksAgain && status == AssessmentStatus.CONSOLIDATING) {
            status = AssessmentStatus.OPEN;
        }
    }

    /** How it came to the version that it is held against, the earliest move first. */
    public List<VersionMove> moves() {
        return List.copyOf(moves);
    }

    /** Refuses a mechanism that the framework version does not have. */
    public void requireMechanism(MechanismCode mechanism) {
        if (!asked.mechanisms().contains(mechanism.value())) {
            throw Refusal.of("mechanism", "assessment.mechanism.unknown", mechanism.value());
        }
    }

    /** Refuses unless answers are being taken. */
    public void requireTakesAnswers() {
        requireStatus(AssessmentStatus.OPEN);
    }

    /** Refuses unless levels can be agreed on and evidence entered. */
    public void requireUnderWay() {
        if (status != AssessmentStatus.CONSOLIDATING) {
            requireStatus(AssessmentStatus.OPEN);
        }
    }

    private void requireStatus(AssessmentStatus wanted) {
        if (status == wanted) {
            return;
        }
        throw status.finished() ? finished() : new Refusal("assessment.not-" + wanted.code());
    }

    private Refusal finished() {
        return new Refusal("assessment.already-" + status.code());
    }

    public AssessmentId id() {
        return id;
    }

    /** The version that travels in a form; 0 before it is first kept. */
    public long version() {
        return version == null ? 0 : version;
    }

    public ArrangementId arrangement() {
        return arrangement;
    }

    public Pinned pinned() {
        return pinned;
    }

    /** The mechanisms that it asks about, in the order of the framework. */
    public List<MechanismCode> mechanisms() {
        return asked.codes();
    }

    /** What of the framework version it asks about. */
    public Asked asked() {
        return asked;
    }

    public String name() {
        return name;
    }

    public LocalDate asOf() {
        return asOf;
    }

    /** The last day on which answers are asked for; null when none was set. Closing is another matter. */
    @Nullable public LocalDate dueOn() {
        return dueOn;
    }

    public Mode mode() {
        return mode;
    }

    /** What the people who answer were told they will see. */
    public Promise promise() {
        return promise;
    }

    public AssessmentStatus status() {
        return status;
    }

    public boolean takesAnswers() {
        return status == AssessmentStatus.OPEN;
    }

    /** Whether levels can be agreed on and it can be closed. */
    public boolean isUnderWay() {
        return status == AssessmentStatus.OPEN || status == AssessmentStatus.CONSOLIDATING;
    }

    /** The report that it was read from; null for one held with the partners. */
    @Nullable public Published published() {
        return published;
    }

    /** Which closed assessment it stands in place of; null for one that corrects none. */
    @Nullable public Correction correction() {
        return correction;
    }

    public Signature setUp() {
        return setUp;
    }

    /** Who closed it and when; null while it is not. */
    @Nullable public Signature closing() {
        return closing;
    }

    @Nullable public Cancellation cancellation() {
        return cancellation;
    }

    /** The partners heard, each with its voice. */
    public Map<PartnerId, Double> voices() {
        return Map.copyOf(voices);
    }

    /** Why the partners' voices are not equal; null when they are. */
    @Nullable public String voicesReason() {
        return voicesReason;
    }
}
