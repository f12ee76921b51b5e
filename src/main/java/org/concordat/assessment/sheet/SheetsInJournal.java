package org.concordat.assessment.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.AssessmentsInJournal;
import org.concordat.assessment.Mode;
import org.concordat.assessment.RespondentId;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
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
 * How the journal tells of sheets. What a person answered is told in confidence, to those who may read the sheet; of an
 * anonymous sheet the journal never learns more than that it was begun, and then handed in.
 */
@Configuration(proxyBeanMethods = false)
class SheetsInJournal {

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
                .leaveOut("told with the versions that the assessment moved between", "askedAnew")
                .leaveOut("told where they go from the answers", "laidAside")
                .leaveOut("that someone was asked before is told with the assessment before", "former")
                .leaveOut("in the subject of the entry", "assessment", "partner")
                .leaveOut("counts the answers, which are told", "edition")
                .leaveOut("who and when stand in the entry itself", "submittedAt");
    }

    private static Subject of(Respondent sheet, Assessments assessments) {
        Word name = Word.message("journal.respondent", Word.text(sheet.name()), partner(sheet.partner()));
        Subject subject = Subject.of("respondent", sheet.id().respondentId(), name);
        return AssessmentsInJournal.within(sheet.assessment(), assessments, subject);
    }

    private static Mode mode(Respondent sheet, Assessments assessments) {
        return assessments.findById(sheet.assessment()).map(Assessment::mode).orElse(Mode.ANONYMOUS);
    }

    /**
     * That something was answered, for everyone; what, for those who may read the sheet. Of an anonymous sheet neither, so
     * that nobody counts or times the answers of one person.
     */
    private static List<Line> answers(Mode mode, @Nullable Object before, @Nullable Object after) {
        if (mode == Mode.ANONYMOUS) {
            return List.of();
        }
        List<Line> lines = Journalled.<MechanismCode, Answer>differences(
                "journal.answer", SheetsInJournal::mechanism, SheetsInJournal::answer, before, after);
        if (lines.isEmpty()) {
            return List.of();
        }
        Line entered = Line.of(Word.message("journal.answers"), null, Word.message("journal.answers." + mode.code()));
        return Stream.concat(Stream.of(entered), lines.stream().map(Line::inConfidence))
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
                                Stream.concat(
                                        Stream.of(answer.reason(), answer.note())
                                                .flatMap(Stream::ofNullable)
                                                .map(Word::text),
                                        Stream.ofNullable(answer.takenOver())
                                                .filter(origin -> !origin.isEmpty())
                                                .map(origin ->
                                                        Word.message("journal.answer.taken-over", Word.text(origin)))))
                        .toList(),
                word -> word);
    }

    private static Word mechanism(MechanismCode code) {
        return Word.text(code);
    }

    private static Word partner(PartnerId partner) {
        return Word.name("partner", partner.partnerId());
    }
}
