package org.concordat.deciding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.deciding.Decision.Choice;
import org.concordat.deciding.aid.Advice;
import org.concordat.deciding.aid.Question;
import org.concordat.identity.CurrentViewer;
import org.concordat.partnership.Visibility;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the journal tells of deliberations and of what was decided. */
@Configuration(proxyBeanMethods = false)
class DecidingInJournal {

    @Bean
    Keeper deliberationsKept(JdbcClient database, Deliberations deliberations) {
        return Keeper.of(
                "deliberation",
                "decisions",
                Keeper.named(database, "deliberation", "deliberation_id", "title"),
                id -> CurrentViewer.is(
                        viewer -> deliberations.isVisible(new DeliberationId(id), Visibility.of(viewer))));
    }

    @Bean
    Journalled<Deliberation> deliberationInJournal(Aids aids) {
        return Journalled.of(
                        Deliberation.class,
                        deliberation -> Subject.of(
                                        "deliberation",
                                        deliberation.id().deliberationId(),
                                        Word.text(deliberation.title()))
                                .inArrangement(deliberation.arrangement().arrangementId()))
                .tell("answers", (deliberation, before, after) -> answers(aids, deliberation, before, after))
                .tell("advice", (deliberation, before, after) -> recommended(after))
                .each("decisions", "deciding.decided", DecidingInJournal::decided)
                .leaveOut("in the subject of the entry", "arrangement", "aid", "title")
                .leaveOut("who and when stand in the entry itself", "begun", "changed", "recorded");
    }

    /** In the words of the aid, as far as it still has them. */
    private static List<Line> answers(
            Aids aids, Deliberation deliberation, @Nullable Object before, @Nullable Object after) {
        Map<String, String> one = choices(before);
        Map<String, String> other = choices(after);
        return aids.of(deliberation.aid()).stream()
                .flatMap(aid -> aid.questions().stream())
                .filter(question -> !Objects.equals(one.get(question.code()), other.get(question.code())))
                .map(question -> Line.of(
                        Word.text(question.ask()),
                        choice(question, one.get(question.code())),
                        choice(question, other.get(question.code()))))
                .toList();
    }

    private static Map<String, String> choices(@Nullable Object answers) {
        return answers == null ? Map.of() : ((KeptJson.Answers) answers).choices();
    }

    private static @Nullable Word choice(Question question, @Nullable String code) {
        return code == null
                ? null
                : Word.text(question.choice(code).map(Question.Choice::name).orElse(code));
    }

    private static List<Line> recommended(@Nullable Object advice) {
        return Stream.ofNullable((Advice) advice)
                .flatMap(said -> said.recommended().stream())
                .map(each -> Line.of(
                        Word.message("deciding.recommended-for", Word.text(each.title())),
                        null,
                        Word.text(each.name())))
                .toList();
    }

    private static Word decided(Decision decision) {
        List<Word> words = Stream.of(
                        decision.choices().stream().map(DecidingInJournal::chosen),
                        Stream.of(Word.message("deciding.from", Word.day(decision.effective()))),
                        Stream.ofNullable(decision.reason()).map(Word::text),
                        Stream.of(decision.carriedOver())
                                .filter(so -> so)
                                .map(so -> Word.message("deciding.carried-over")))
                .flatMap(each -> each)
                .toList();
        return Word.series(words, word -> word);
    }

    private static Word chosen(Choice choice) {
        return Word.message(
                "deciding.chosen",
                Word.text(choice.title()),
                choice.isOther() ? Word.message("deciding.other") : Word.text(choice.name()));
    }
}
