package org.concordat.assessment.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.RespondentId;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers, sheet by sheet. Whoever asks for a sheet that they may not read is told that there is no such thing. */
@Service
@Transactional
public class Answering {

    private final Assessments assessments;
    private final Respondents respondents;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Catalogue catalogue;
    private final Clock clock;

    Answering(
            Assessments assessments,
            Respondents respondents,
            Arrangements arrangements,
            Partners partners,
            Catalogue catalogue,
            Clock clock) {
        this.assessments = assessments;
        this.respondents = respondents;
        this.arrangements = arrangements;
        this.partners = partners;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A sheet that the viewer may read, with its assessment. */
    @Transactional(readOnly = true)
    public Sheet sheet(Viewer viewer, RespondentId id) {
        Respondent person = respondents.findById(id).orElseThrow(NotFound::new);
        Assessment assessment = assessments.findById(person.assessment()).orElseThrow(NotFound::new);
        return sheet(viewer, person, assessment, Disclosure::reads);
    }

    /**
     * A sheet that the viewer may write on: it is not closed in the meantime, and who else writes on it waits. The
     * assessment comes before the sheet, as it does for everyone who changes both.
     */
    public Sheet sheetToEnter(Viewer viewer, RespondentId id) {
        Assessment assessment =
                respondents.assessmentOf(id).flatMap(assessments::findToAnswer).orElseThrow(NotFound::new);
        Respondent person = respondents.findToEnter(id).orElseThrow(NotFound::new);
        return sheet(viewer, person, assessment, Disclosure::enters);
    }

    private Sheet sheet(
            Viewer viewer, Respondent person, Assessment assessment, BiPredicate<Disclosure, Respondent> lets) {
        boolean own = person.isOf(viewer);
        if (!own && !arrangements.isVisible(assessment.arrangement(), Visibility.of(viewer))) {
            throw new NotFound();
        }
        Disclosure disclosure = Disclosure.to(viewer, assessment.mode());
        if (!lets.test(disclosure, person)) {
            throw new NotFound();
        }
        String arrangement = arrangements
                .findById(assessment.arrangement())
                .orElseThrow(NotFound::new)
                .name();
        return new Sheet(
                person,
                assessment,
                disclosure.enters(person),
                arrangement,
                nameOf(person.partner()),
                person.toLookAtAgain(),
                SinceMoved.of(person, assessment, catalogue).orElse(null),
                lastTime(viewer, person, assessment).orElse(null));
    }

    /**
     * What the same person said in the assessment that this one was started from, if that was against the same framework; for
     * them, and for others only where they may both read that sheet and enter answers on this one.
     */
    private Optional<LastTime> lastTime(Viewer viewer, Respondent person, Assessment now) {
        RespondentId former = person.former();
        if (former == null) {
            return Optional.empty();
        }
        return respondents
                .findById(former)
                .flatMap(then -> assessments
                        .findById(then.assessment())
                        .filter(before -> catalogue
                                .frameworkOf(before.pinned().framework())
                                .equals(catalogue.frameworkOf(now.pinned().framework())))
                        .filter(before -> person.isOf(viewer)
                                ? then.mayBeOfTheSamePersonAs(person)
                                : Disclosure.to(viewer, before.mode()).reads(then)
                                        && Disclosure.speaksFor(viewer, person.partner()))
                        .map(before -> new LastTime(before.name(), before.asOf(), then.answers())));
    }

    /**
     * Enters an answer on a sheet.
     *
     * @param seen the edition of the sheet that it was given on
     * @return the edition that it made
     */
    public int answer(Viewer viewer, RespondentId id, MechanismCode mechanism, Answer given, int seen) {
        Sheet sheet = sheetToEnter(viewer, id);
        SinceMoved.noLongerAsked(sheet.assessment(), mechanism, catalogue).ifPresent(gone -> {
            throw new Refusal("answer.no-longer-asked", gone.name());
        });
        sheet.respondent().answer(sheet.assessment(), mechanism, given, seen);
        return sheet.respondent().edition();
    }

    /** A mechanism that a sheet asked about until its assessment was moved to a newer version. */
    @Transactional(readOnly = true)
    public Optional<Mechanism> noLongerAsked(Viewer viewer, RespondentId id, MechanismCode mechanism) {
        return SinceMoved.noLongerAsked(sheet(viewer, id).assessment(), mechanism, catalogue);
    }

    /** Enters answers on many sheets of one assessment, on which nobody else writes meanwhile. */
    public void answerAll(Viewer viewer, AssessmentId id, Map<RespondentId, Map<MechanismCode, Answer>> given) {
        Assessment assessment = assessments.toFacilitate(viewer, id);
        Disclosure disclosure = Disclosure.to(viewer, assessment.mode());
        respondents.of(id).stream()
                .filter(person -> given.containsKey(person.id()))
                .forEach(person -> {
                    if (!disclosure.enters(person)) {
                        throw new NotFound();
                    }
                    Objects.requireNonNull(given.get(person.id()))
                            .forEach((mechanism, answer) ->
                                    person.answer(assessment, mechanism, answer, Integer.MAX_VALUE));
                });
    }

    /** Hands a sheet in, as it was when it was last looked at. */
    public void submit(Viewer viewer, RespondentId id, long seen) {
        Sheet sheet = sheetToEnter(viewer, id);
        StaleForm.unlessCurrent(seen, sheet.respondent().edition());
        sheet.respondent().submit(sheet.assessment(), clock.instant());
    }

    /** Says for the viewer that they will not answer. */
    public void decline(Viewer viewer, RespondentId id, @Nullable String because) {
        Sheet sheet = sheetToEnter(viewer, id);
        if (!sheet.respondent().isOf(viewer)) {
            throw new NotFound();
        }
        sheet.respondent().decline(sheet.assessment(), because);
    }

    private String nameOf(PartnerId partner) {
        return partners.names(List.of(partner)).stream()
                .map(PartnerName::name)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What someone said in an earlier assessment: to look back on, never an answer of today. */
    public record LastTime(String assessment, LocalDate asOf, Map<MechanismCode, Answer> answers) {}

    /**
     * A sheet of answers before someone who may read it.
     *
     * @param mayEnter whether they may also write on it, as far as it is still open
     * @param toLookAtAgain the mechanisms whose levels are described otherwise than when they were answered
     * @param moved what is asked otherwise since the assessment was moved to a newer version; null where nothing was answered before
     * @param lastTime what the same person said before; null when there is nothing that this viewer may see
     */
    public record Sheet(
            Respondent respondent,
            Assessment assessment,
            boolean mayEnter,
            String arrangementName,
            String partnerName,
            Set<MechanismCode> toLookAtAgain,
            @Nullable SinceMoved moved,
            @Nullable LastTime lastTime) {

        /** Whether answers can be given or changed now. */
        public boolean isOpen() {
            return mayEnter && assessment.takesAnswers() && respondent.status().isPending();
        }
    }
}
