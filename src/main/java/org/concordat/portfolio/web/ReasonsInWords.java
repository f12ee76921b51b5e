package org.concordat.portfolio.web;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.attention.Rule;
import org.concordat.attention.Snoozing;
import org.concordat.portfolio.Attending;
import org.concordat.portfolio.Attention;
import org.concordat.portfolio.Concern;
import org.concordat.portfolio.Finding;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.Reason;
import org.concordat.portfolio.Snoozed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds what needs attention and puts it into words, with what only these words need. */
@Component
class ReasonsInWords {

    private final Portfolio portfolio;
    private final Attending attending;
    private final Snoozing snoozing;
    private final MessageSource messages;

    ReasonsInWords(Portfolio portfolio, Attending attending, Snoozing snoozing, MessageSource messages) {
        this.portfolio = portfolio;
        this.attending = attending;
        this.snoozing = snoozing;
        this.messages = messages;
    }

    /** In which order things need attention that are not snoozed, by one rule or, for null, by all. */
    Attending.Order order(Look look, Snoozed snoozed, @Nullable Rule rule) {
        return attending.order(look.lens(), look.choices().filter(), look.seen(), look.today(), snoozed, rule);
    }

    /** Everything that some arrangements need attention for, snoozed or not. */
    Attention attention(Look look, Collection<UUID> arrangements) {
        return attending.of(look.lens(), look.choices().filter(), arrangements, look.seen(), look.today());
    }

    /** What the viewer does not want to be told of for now. */
    Snoozed snoozed(Look look) {
        return new Snoozed(snoozing.of(look.viewer()), look.lens(), look.today());
    }

    /** @param most how many reasons of each are told */
    List<ReasonWords.Line> lines(Look look, List<Concern> concerns, int most) {
        ReasonWords words = words(
                look,
                concerns.stream()
                        .flatMap(concern -> concern.reasons().stream().limit(most))
                        .toList());
        return concerns.stream().map(concern -> words.line(concern, most)).toList();
    }

    /** The words for some reasons. */
    ReasonWords words(Look look, List<Reason> reasons) {
        List<Finding> gaps = findings(reasons.stream().filter(reason -> reason.rule() == Rule.GAP));
        return new ReasonWords(
                messages,
                look.lens(),
                portfolio.voices(gaps, look.seen()),
                portfolio.since(look.lens(), findings(reasons.stream()), look.seen()),
                look.viewer(),
                look.today());
    }

    private static List<Finding> findings(Stream<Reason> reasons) {
        return reasons.map(Reason::findings).flatMap(List::stream).toList();
    }
}
