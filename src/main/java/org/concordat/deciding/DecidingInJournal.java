package org.concordat.deciding;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.deciding.Decision.Choice;
import org.concordat.deciding.aid.Advice;
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
    Journalled<Deliberation> deliberationInJournal() {
        return Journalled.of(
                        Deliberation.class,
                        deliberation -> Subject.of(
                                        "deliberation", deliberation.id().deliberationId(), Word.text(deliberation.title()))
                                .inArrangement(deliberation.arrangement().arrangementId()))
                .tell("answers", (deliberation, before, after) -> answers(before, after))
                .tell("advice", (deliberation, before, after) -> recommended(after))
                .each("decisions", "deciding.decided", DecidingInJournal::decided)
                .leaveOut("in the subject of the entry", "arrangement", "aid", "title")
                .leaveOut("who and when stand in the entry itself", "begun", "changed", "recorded");
    }

    private static List<Line> answers(@Nullable Object before, @Nullable Object after) {
        return Journalled.differences("deciding.answer-to", Word::text, Word::text, choices(before), choices(after));
    }

    private static @Nullable Object choices(@Nullable Object answers) {
        return answers == null ? null : ((KeptJson.Answers) answers).choices();
    }

    private static List<Line> recommended(@Nullable Object advice) {
        return Stream.ofNullable((Advice) advice)
                .flatMap(said -> said.recommended().stream())
                .map(each -> Line.of(
                        Word.message("deciding.recommended-for", Word.text(each.title())), null, Word.text(each.name())))
                .toList();
    }

    private static Word decided(Decision decision) {
        List<Word> words = Stream.of(
                        decision.choices().stream().map(DecidingInJournal::chosen),
                        Stream.of(Word.message("deciding.from", Word.day(decision.effective()))),
                        Stream.ofNullable(decision.reason()).map(Word::text),
                        Stream.of(decision.carriedOver()).filter(so -> so).map(so -> Word.message("deciding.carried-over")))
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
