package org.concordat.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.concordat.assessment.ScorecardDocument.ArrangementNamed;
import org.concordat.assessment.ScorecardDocument.FrameworkNamed;
import org.concordat.assessment.ScorecardDocument.PartnerHeard;
import org.concordat.assessment.ScorecardDocument.Withheld;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.readiness.Readiness;
import org.concordat.readiness.Setting;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room: sets assessments up, takes answers, records what was agreed, closes. Whoever asks for what they
 * may not see is told that there is no such thing.
 */
@Service
@Transactional
public class Assessing {

    private final Assessments assessments;
    private final Respondents respondents;
    private final Scorecards scorecards;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Catalogue catalogue;
    private final Users users;
    private final Clock clock;

    Assessing(
            Assessments assessments,
            Respondents respondents,
            Scorecards scorecards,
            Arrangements arrangements,
            Partners partners,
            Catalogue catalogue,
            Users users,
            Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.scorecards = scorecards;
        this.arrangements = arrangements;
        this.partners = partners;
        this.catalogue = catalogue;
        this.users = users;
        this.clock = clock;
    }

    /** Sets an assessment up and opens it, with the stage, tier and kind that the arrangement has now. */
    public AssessmentId open(
            Viewer viewer, ArrangementId arrangement, FrameworkVersionId framework, AssessmentTerms terms) {
        Arrangement looked = arrangements
                .findVisible(arrangement, Visibility.of(viewer))
                .filter(found -> viewer.facilitates())
                .orElseThrow(NotFound::new);
        if (looked.isRetired()) {
            throw new Refusal("assessment.arrangement.retired");
        }
        Pinned pinned = new Pinned(framework, looked.stage(), looked.tier(), looked.kind());
        Signature by = Signature.of(viewer, clock.instant());
        Assessment assessment = new Assessment(looked, pinned, publishedMechanisms(framework), terms, by);
        assessment.open();
        return assessments.save(assessment).id();
    }

    /** Begins to read an assessment out of a published report; it pins what the report speaks of. */
    public Reading beginReading(
            Arrangement arrangement, Pinned pinned, AssessmentTerms terms, Published report, Signature by) {
        List<MechanismCode> mechanisms = publishedMechanisms(pinned.framework());
        Assessment assessment = new Assessment(arrangement, pinned, mechanisms, terms, by);
        assessment.readFrom(report);
        assessment.open();
        return new Reading(assessment, new ArrayList<>());
    }

    /** Keeps what was read, and closes it as any other. */
    public AssessmentId closeReading(Reading reading, Signature by) {
        Assessment assessment = assessments.save(reading.assessment());
        assessments.flush();
        List<Respondent> asked =
                reading.respondents().stream().map(respondents::save).toList();
        close(assessment, asked, by);
        return assessment.id();
    }

    /**
     * An assessment that is being read out of a published report.
     *
     * @param respondents who stands for the partners whose own standing the report tells
     */
    public record Reading(Assessment assessment, List<Respondent> respondents) {

        /** Someone who stands for a partner. */
        public Respondent invite(PartnerId partner, String name) {
            Respondent asked = assessment.invite(partner, name, null, null);
            respondents.add(asked);
            return asked;
        }
    }

    List<MechanismCode> publishedMechanisms(FrameworkVersionId framework) {
        boolean published = catalogue.publishedVersions().stream()
                .anyMatch(version -> version.id().equals(framework));
        if (!published) {
            throw Refusal.of("framework", "assessment.framework.not-published");
        }
        return catalogue.document(framework).mechanisms().stream()
                .map(Mechanism::code)
                .toList();
    }

    /** Asks a person to answer for a partner. Someone with that address here answers themselves. */
    public RespondentId invite(Viewer viewer, AssessmentId id, PartnerId partner, String name, @Nullable String email) {
        Assessment assessment = toChange(viewer, id);
        Respondent asked = assessment.invite(partner, name, email, account(partner, email));
        if (respondents.isNamed(id, partner, asked.name())) {
            throw Refusal.of("name", "respondent.name.taken");
        }
        return respondents.save(asked).id();
    }

    private @Nullable UUID account(PartnerId partner, @Nullable String email) {
        if (email == null || email.isBlank()) {
            return null;
        }
        User user = users.findByEmail(email.strip().toLowerCase(Locale.ROOT)).orElse(null);
        if (user == null) {
            return null;
        }
        if (user.partner() != null && !user.partner().equals(partner.partnerId())) {
            throw Refusal.of("email", "respondent.email.of-another-partner");
        }
        return user.id().userId();
    }

    /** A sheet that the viewer may read, with its assessment. */
    @Transactional(readOnly = true)
    public Sheet sheet(Viewer viewer, RespondentId id) {
        return sheet(viewer, id, false);
    }

    private Sheet sheet(Viewer viewer, RespondentId id, boolean toEnter) {
        Respondent person = respondents.findById(id).orElseThrow(NotFound::new);
        boolean own = viewer.id().userId().equals(person.account());
        Assessment assessment = (toEnter
                        ? assessments.findToAnswer(person.assessment())
                        : assessments.findById(person.assessment()))
                .orElseThrow(NotFound::new);
        if (!own && !arrangements.isVisible(assessment.arrangement(), Visibility.of(viewer))) {
            throw new NotFound();
        }
        Disclosure disclosure = Disclosure.to(viewer, assessment.mode());
        if (toEnter ? !disclosure.enters(person) : !disclosure.reads(person)) {
            throw new NotFound();
        }
        String arrangement = arrangements
                .findById(assessment.arrangement())
                .orElseThrow(NotFound::new)
                .name();
        return new Sheet(person, assessment, disclosure.enters(person), arrangement, nameOf(person.partner()));
    }

    /**
     * Enters an answer on a sheet.
     *
     * @param seen the edition of the sheet that it was given on
     * @return the edition that it made
     */
    public int answer(Viewer viewer, RespondentId id, MechanismCode mechanism, Answer given, int seen) {
        Sheet sheet = sheet(viewer, id, true);
        sheet.respondent().answer(sheet.assessment(), mechanism, given, seen);
        return sheet.respondent().edition();
    }

    /** Hands a sheet in, as it was when it was last looked at. */
    public void submit(Viewer viewer, RespondentId id, long seen) {
        Sheet sheet = sheet(viewer, id, true);
        StaleForm.unlessCurrent(seen, sheet.respondent().edition());
        sheet.respondent().submit(sheet.assessment(), clock.instant());
    }

    /** Gives a sheet back to its respondent. */
    public void giveBack(Viewer viewer, RespondentId id, @Nullable String note) {
        Respondent person = respondents.findById(id).orElseThrow(NotFound::new);
        person.giveBack(toChange(viewer, person.assessment()), note);
    }

    /** Ends the answering. */
    public void consolidate(Viewer viewer, AssessmentId id) {
        toChange(viewer, id).consolidate();
    }

    /** Takes answers again. */
    public void takeAnswersAgain(Viewer viewer, AssessmentId id) {
        toChange(viewer, id).takeAnswersAgain();
    }

    /** Records a level that the partners settled on; {@code seen} is the version of the assessment that was looked at. */
    public void agree(
            Viewer viewer,
            AssessmentId id,
            long seen,
            MechanismCode mechanism,
            double level,
            String reason,
            String by) {
        current(viewer, id, seen)
                .agree(mechanism, new AgreedLevel(level, reason, by, Signature.of(viewer, clock.instant())));
    }

    public void withdrawAgreement(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism) {
        current(viewer, id, seen).withdrawAgreement(mechanism);
    }

    /** Records that a mechanism does not apply. */
    public void leaveOut(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism, String reason) {
        current(viewer, id, seen).leaveOut(mechanism, new NotApplying(reason, Signature.of(viewer, clock.instant())));
    }

    public void takeBackIn(Viewer viewer, AssessmentId id, long seen, MechanismCode mechanism) {
        current(viewer, id, seen).takeBackIn(mechanism);
    }

    /** Enters what supports a level; the signature on the entry is replaced by the viewer's. */
    public void support(Viewer viewer, AssessmentId id, Evidence entry) {
        toChange(viewer, id)
                .support(new Evidence(
                        entry.mechanism(),
                        entry.what(),
                        entry.place(),
                        entry.dated(),
                        entry.goodUntil(),
                        entry.grade(),
                        Signature.of(viewer, clock.instant())));
    }

    public void withdrawEvidence(Viewer viewer, AssessmentId id, MechanismCode mechanism, EvidenceId entry) {
        toChange(viewer, id).withdrawEvidence(mechanism, entry);
    }

    public void cancel(Viewer viewer, AssessmentId id, String reason) {
        Assessment assessment = toChange(viewer, id);
        assessment.cancel(new Cancellation(reason, Signature.of(viewer, clock.instant())));
    }

    /**
     * Closes an assessment for good and keeps its scorecard.
     *
     * @param seen the {@link #state} that was looked at before it was decided
     */
    public void close(Viewer viewer, AssessmentId id, long seen) {
        Assessment assessment = toChange(viewer, id);
        Collection<Respondent> asked = respondents.of(id);
        if (assessment.isUnderWay()) {
            StaleForm.unlessCurrent(seen, state(assessment, asked));
        }
        close(assessment, asked, Signature.of(viewer, clock.instant()));
    }

    void close(Assessment assessment, Collection<Respondent> asked, Signature by) {
        ScorecardDocument document = score(assessment, asked, by);
        assessment.requireClosable(document.result().overall().rated());
        List<MechanismCode> thin = Disclosure.tooThinToKeep(assessment.mode(), document.result());
        if (!thin.isEmpty()) {
            throw new Refusal("assessment.anonymous.too-few-answers", names(thin), Disclosure.FEWEST_ANSWERS);
        }
        scorecards.save(new KeptScorecard(assessment, document, assessment.mechanisms(), by.at()));
        // All that is still on its way, and the scorecard: the database takes nothing more once it is closed.
        assessments.flush();
        assessment.close(by);
        assessments.flush();
    }

    private static String names(List<MechanismCode> mechanisms) {
        return String.join(", ", mechanisms.stream().map(MechanismCode::value).toList());
    }

    /** Stands for everything that closing would freeze: another number once anything was changed. */
    public static long state(Assessment assessment, Collection<Respondent> asked) {
        return assessment.version() * 1_000_003
                + asked.size()
                + asked.stream().mapToLong(Respondent::edition).sum() * 1_009;
    }

    /** An assessment with everyone asked and its figures, as far as this viewer may see them. */
    @Transactional(readOnly = true)
    public Desk desk(Viewer viewer, AssessmentId id) {
        Assessment assessment =
                assessments.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        List<Respondent> asked = respondents.of(id);
        ScorecardDocument full = full(assessment, asked);
        Disclosure disclosure = Disclosure.to(viewer, assessment.mode());
        // Touched here, while the database can still be asked.
        assessment.agreed();
        assessment.notApplying();
        assessment.evidence();
        assessment.voices();
        return new Desk(
                assessment,
                asked,
                catalogue.document(assessment.pinned().framework()),
                disclosure,
                disclosure.show(full),
                state(assessment, asked));
    }

    /** The same for whoever may run the assessment; for others there is no such thing. */
    @Transactional(readOnly = true)
    public Desk deskToFacilitate(Viewer viewer, AssessmentId id) {
        if (!viewer.facilitates()) {
            throw new NotFound();
        }
        return desk(viewer, id);
    }

    private ScorecardDocument full(Assessment assessment, List<Respondent> asked) {
        return assessment.status() == AssessmentStatus.CLOSED
                ? scorecards
                        .findById(assessment.id())
                        .orElseThrow(NotFound::new)
                        .document()
                : scoreNow(assessment, asked);
    }

    /** The scorecard as this viewer may see it: the kept one of a closed assessment, else as it stands now. */
    @Transactional(readOnly = true)
    public ScorecardDocument scorecard(Viewer viewer, AssessmentId id) {
        Assessment assessment =
                assessments.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        ScorecardDocument full = full(assessment, respondents.of(id));
        return Disclosure.to(viewer, assessment.mode()).show(full);
    }

    /** The scorecard as it stands: a pure function of what was answered and agreed. Nothing is kept of it. */
    public ScorecardDocument scoreNow(Assessment assessment, Collection<Respondent> asked) {
        return score(assessment, asked, null);
    }

    private ScorecardDocument score(Assessment assessment, Collection<Respondent> asked, @Nullable Signature closing) {
        FrameworkVersionId version = assessment.pinned().framework();
        FrameworkDocument framework = catalogue.document(version);
        var input = Scoring.input(assessment, asked, framework);
        Arrangement arrangement =
                arrangements.findById(assessment.arrangement()).orElseThrow(NotFound::new);
        Pinned pinned = assessment.pinned();
        return new ScorecardDocument(
                assessment.id().assessmentId(),
                assessment.name(),
                assessment.asOf(),
                assessment.mode(),
                new ArrangementNamed(assessment.arrangement().arrangementId(), arrangement.name()),
                new FrameworkNamed(
                        version.frameworkVersionId(), framework.code(), framework.name(), framework.version()),
                new Setting(
                        pinned.stage().code(),
                        pinned.tier().code(),
                        pinned.kind().code()),
                heard(assessment, asked),
                assessment.published(),
                closing,
                input,
                Readiness.score(input),
                Withheld.NOTHING);
    }

    private List<PartnerHeard> heard(Assessment assessment, Collection<Respondent> asked) {
        Map<PartnerId, Integer> counts = new HashMap<>();
        asked.forEach(respondent -> counts.merge(respondent.partner(), 1, Integer::sum));
        return partnerNames(assessment).stream()
                .map(named ->
                        new PartnerHeard(Scoring.key(named.id()), named.name(), counts.getOrDefault(named.id(), 0)))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .toList();
    }

    private String nameOf(PartnerId partner) {
        return partners.names(List.of(partner)).stream()
                .map(PartnerName::name)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The partners heard, by name. */
    @Transactional(readOnly = true)
    public List<PartnerName> partnerNames(Assessment assessment) {
        return partners.names(assessment.voices().keySet()).stream()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    private Assessment current(Viewer viewer, AssessmentId id, long seen) {
        Assessment assessment = toChange(viewer, id);
        if (assessment.isUnderWay()) {
            StaleForm.unlessCurrent(seen, assessment.version());
        }
        return assessment;
    }

    Assessment toChange(Viewer viewer, AssessmentId id) {
        if (!viewer.facilitates()) {
            throw new NotFound();
        }
        return assessments.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    /**
     * All that whoever runs an assessment works with.
     *
     * @param disclosure what of the respondents' sheets the viewer may see; ask it before showing any
     * @param document the scorecard as it stands or as it was kept, as far as the viewer may see it
     * @param state what {@link #close} is told, so that nothing is frozen unseen
     */
    public record Desk(
            Assessment assessment,
            List<Respondent> respondents,
            FrameworkDocument framework,
            Disclosure disclosure,
            ScorecardDocument document,
            long state) {

        /** Whether any figures may be shown yet. */
        public boolean figuresShown() {
            return disclosure.showsFiguresOf(assessment);
        }
    }

    /**
     * A sheet of answers before someone who may read it.
     *
     * @param mayEnter whether they may also write on it, as far as it is still open
     */
    public record Sheet(
            Respondent respondent,
            Assessment assessment,
            boolean mayEnter,
            String arrangementName,
            String partnerName) {

        /** Whether answers can be given or changed now. */
        public boolean isOpen() {
            return mayEnter && assessment.takesAnswers() && !respondent.isSubmitted();
        }
    }
}
