package org.concordat.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the journal tells of assessments. What a person answered is told in confidence, to those who may read the sheet; of an
 * anonymous sheet the journal never learns more than that something was answered.
 */
@Configuration(proxyBeanMethods = false)
class AssessmentsInJournal {

    private static final String TOLD_BY_ITSELF = "who and when stand in the entry itself";
    private static final String IN_THE_RESULT = "stands in the scorecard, which is kept for good";

    @Bean
    Keeper assessmentsKept(JdbcClient database, Assessments assessments) {
        return Keeper.of(
                "assessment",
                "assessments",
                Keeper.named(database, "assessment", "assessment_id", "name"),
                id -> CurrentViewer.is(viewer -> viewer.facilitates()
                        && assessments
                                .findVisible(new AssessmentId(id), Visibility.of(viewer))
                                .isPresent()));
    }

    @Bean
    Keeper sheetsKept(JdbcClient database, Respondents respondents, Assessments assessments) {
        return new Keeper(
                "respondent",
                "answers",
                Keeper.named(database, "respondent", "respondent_id", "name"),
                id -> readable(List.of(id), respondents, assessments).contains(id),
                ids -> readable(ids, respondents, assessments),
                true);
    }

    private static Set<UUID> readable(Collection<UUID> ids, Respondents respondents, Assessments assessments) {
        Viewer viewer = CurrentViewer.orNull();
        if (viewer == null) {
            return Set.of();
        }
        List<Respondent> sheets =
                respondents.findByIdIn(ids.stream().map(RespondentId::new).toList());
        Map<AssessmentId, Mode> modes = assessments
                .findByIdIn(sheets.stream().map(Respondent::assessment).collect(Collectors.toUnmodifiableSet()))
                .stream()
                .collect(Collectors.toMap(Assessment::id, Assessment::mode));
        return sheets.stream()
                .filter(sheet -> Disclosure.to(viewer, modes.getOrDefault(sheet.assessment(), Mode.ANONYMOUS))
                        .reads(sheet))
                .map(sheet -> sheet.id().respondentId())
                .collect(Collectors.toSet());
    }

    @Bean
    Journalled<Assessment> assessmentInJournal() {
        return Journalled.of(
                        Assessment.class,
                        assessment -> subject(
                                assessment.id(),
                                assessment.arrangement().arrangementId(),
                                Word.text(assessment.name())))
                .say("name", "journal.name")
                .say("asOf", "field.asOf", Word::day)
                .say("dueOn", "field.dueOn", Word::day)
                .choice("mode", "journal.mode", "mode", Mode::code)
                .choice("promise", "journal.promise", "promise", Promise::code)
                .say("pinned", "journal.looked-at", AssessmentsInJournal::pinned)
                .choice("status", "journal.status", "assessmentstatus", AssessmentStatus::code)
                .say("published", "journal.published", (Published report) -> Word.text(report.source()))
                .say("cancellation", "journal.cancelled-because", (Cancellation why) -> Word.text(why.reason()))
                .say("correction", "journal.correction", AssessmentsInJournal::correction)
                .keyed("voices", "journal.voice", AssessmentsInJournal::partner, Word::text)
                .say("voicesReason", "journal.voices-reason")
                .say("asked", "journal.asked", AssessmentsInJournal::asked)
                .leaveOut("in the subject of the entry", "arrangement")
                .leaveOut("follows from who answered, here and in other looks, and would tell it", "uncounted")
                .leaveOut(TOLD_BY_ITSELF, "setUp", "closing");
    }

    @Bean
    Journalled<KeptScorecard> scorecardInJournal() {
        return Journalled.partOf(
                        KeptScorecard.class,
                        card -> subject(
                                card.assessment(),
                                card.arrangement().arrangementId(),
                                Word.name("assessment", card.assessment().assessmentId())),
                        card -> Word.message("journal.scorecard"))
                .say("readiness", "journal.readiness", AssessmentsInJournal::figure)
                .say("low", "journal.at-least", AssessmentsInJournal::figure)
                .say("high", "journal.at-most", AssessmentsInJournal::figure)
                .say("band", "journal.band", (String band) -> Word.message("band." + band))
                .leaveOut("in the subject of the entry", "arrangement")
                .leaveOut("told with the assessment", "framework", "asOf", "whole", "corrects")
                .leaveOut(TOLD_BY_ITSELF, "closedAt")
                .leaveOut(IN_THE_RESULT, "engine", "evidenced", "coverage", "bandWithoutGates", "provisional")
                .leaveOut(IN_THE_RESULT, "applicable", "rated", "mechanisms", "partners")
                .leaveOut("holds every answer, for no one's eyes as it is", "document");
    }

    @Bean
    Journalled<Respondent> respondentInJournal(Assessments assessments) {
        return Journalled.of(Respondent.class, sheet -> of(sheet, assessments))
                .say("name", "journal.name")
                .say("email", "person.email")
                .say("account", "journal.account", (UUID person) -> Word.name("person", person))
                .choice("status", "journal.status", "respondentstatus", RespondentStatus::code)
                .tell("returnedNote", (sheet, before, after) -> returned(mode(sheet, assessments), before, after))
                .say("dueOn", "journal.due-longer", Word::day)
                .say("dueBecause", "journal.due-because")
                .say("declinedBecause", "journal.declined-because")
                .say(
                        "replacedBy",
                        "journal.replaced-by",
                        (RespondentId other) -> Word.name("respondent", other.respondentId()))
                .tell("answers", (sheet, before, after) -> answers(mode(sheet, assessments), before, after))
                .leaveOut("that someone was asked before is told with the assessment before", "former")
                .leaveOut("in the subject of the entry", "assessment", "partner")
                .leaveOut("counts the answers, which are told", "edition")
                .leaveOut(TOLD_BY_ITSELF, "submittedAt");
    }

    @Bean
    Journalled<SheetLink> sheetLinkInJournal(Assessments assessments) {
        return Journalled.partOf(
                        SheetLink.class,
                        link -> sheet(
                                link.sheet(),
                                Word.name("respondent", link.sheet().respondentId()),
                                link.assessment(),
                                assessments),
                        link -> Word.message("journal.sheet-link"))
                .say("expiresAt", "journal.link-good-until", (Instant until) -> Word.moment(until))
                .say(
                        "shown",
                        "journal.link-shown",
                        (Boolean shown) -> Word.message(shown ? "journal.yes" : "journal.no"))
                .say("openedAt", "journal.link-opened", (Instant opened) -> Word.moment(opened))
                .say("endedAt", "journal.link-ended", (Instant ended) -> Word.moment(ended))
                .leaveOut("whose it is, which the entry is about", "sheet", "assessment")
                .leaveOut("stands for the token, which opens a door", "tokenHash")
                .leaveOut(TOLD_BY_ITSELF, "madeAt");
    }

    private static Subject subject(AssessmentId assessment, UUID arrangement, Word name) {
        UUID id = assessment.assessmentId();
        return Subject.of("assessment", id, name).inArrangement(arrangement).inAssessment(id);
    }

    private static Subject of(Respondent sheet, Assessments assessments) {
        Word name = Word.message("journal.respondent", Word.text(sheet.name()), partner(sheet.partner()));
        return sheet(sheet.id(), name, sheet.assessment(), assessments);
    }

    private static Subject sheet(RespondentId id, Word name, AssessmentId of, Assessments assessments) {
        Subject subject = Subject.of("respondent", id.respondentId(), name).inAssessment(of.assessmentId());
        return assessments
                .findById(of)
                .map(assessment ->
                        subject.inArrangement(assessment.arrangement().arrangementId()))
                .orElse(subject);
    }

    private static Mode mode(Respondent sheet, Assessments assessments) {
        return assessments.findById(sheet.assessment()).map(Assessment::mode).orElse(Mode.ANONYMOUS);
    }

    /** That something was answered, for everyone; what, for those who may read the sheet, unless it is anonymous. */
    private static List<Line> answers(Mode mode, @Nullable Object before, @Nullable Object after) {
        List<Line> lines = Journalled.<MechanismCode, Answer>differences(
                "journal.answer", AssessmentsInJournal::mechanism, AssessmentsInJournal::answer, before, after);
        if (lines.isEmpty()) {
            return List.of();
        }
        Line entered = Line.of(Word.message("journal.answers"), null, Word.message("journal.answers." + mode.code()));
        return mode == Mode.ANONYMOUS
                ? List.of(entered)
                : Stream.concat(Stream.of(entered), lines.stream().map(Line::inConfidence))
                        .toList();
    }

    /** The words with which a sheet was given back speak of what was answered, so they are told to the same people. */
    private static List<Line> returned(Mode mode, @Nullable Object before, @Nullable Object after) {
        Line told = Line.of(
                Word.message("journal.returned-note"),
                null,
                Word.message(after == null ? "journal.taken-away" : "journal.returned-note." + mode.code()));
        return mode == Mode.ANONYMOUS
                ? List.of(told)
                : List.of(
                        told,
                        Line.of(Word.message("journal.returned-note"), word(before), word(after))
                                .inConfidence());
    }

    private static @Nullable Word word(@Nullable Object text) {
        return text == null ? null : Word.text(text);
    }

    private static Word answer(Answer answer) {
        Word choice = Word.message("answer.choice."
                + (answer.kind() == AnswerKind.RATED
                        ? answer.level()
                        : answer.kind().code()));
        return Word.series(
                Stream.concat(
                                Stream.of(choice),
                                Stream.of(answer.reason(), answer.note())
                                        .flatMap(Stream::ofNullable)
                                        .map(Word::text))
                        .toList(),
                word -> word);
    }

    private static Word pinned(Pinned pinned) {
        return Word.series(
                Word.name("framework-version", pinned.framework().frameworkVersionId()),
                Word.message("stage." + pinned.stage().code()),
                Word.message("supporttier." + pinned.tier().code()),
                Word.message("kind." + pinned.kind().code()));
    }

    private static Word correction(Correction correction) {
        return Word.series(Word.name("assessment", correction.of().assessmentId()), Word.text(correction.reason()));
    }

    private static Word asked(Asked asked) {
        return asked.whole()
                ? Word.message("journal.asked.whole")
                : Word.message("journal.asked.without", Word.text(String.join(", ", asked.leftOut())));
    }

    private static Word mechanism(MechanismCode code) {
        return Word.text(code);
    }

    private static Word partner(PartnerId partner) {
        return Word.name("partner", partner.partnerId());
    }

    private static Word figure(Double figure) {
        return Word.text(String.format(Locale.UK, "%.1f", figure));
    }
}
