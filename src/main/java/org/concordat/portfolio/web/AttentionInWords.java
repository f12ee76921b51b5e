package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.attention.Rule;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.AttentionTold;
import org.concordat.portfolio.Concern;
import org.concordat.portfolio.Finding;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.Reason;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the pages, without their links. */
@Component
class AttentionInWords implements AttentionTold {

    private final Portfolio portfolio;
    private final MessageSource messages;

    AttentionInWords(Portfolio portfolio, MessageSource messages) {
        this.portfolio = portfolio;
        this.messages = messages;
    }

    @Override
    public List<Told> told(Viewer viewer, Lens lens, Collection<Concern> concerns, LocalDate today, int most) {
        Visibility seen = Visibility.of(viewer);
        List<Reason> reasons = concerns.stream()
                .flatMap(concern -> concern.reasons().stream().limit(most))
                .toList();
        ReasonWords words = new ReasonWords(
                messages,
                lens,
                portfolio.voices(findings(reasons.stream().filter(reason -> reason.rule() == Rule.GAP)), seen),
                portfolio.since(lens, findings(reasons.stream()), seen),
                viewer,
                today);
        return concerns.stream()
                .map(concern -> told(concern, words.line(concern, most)))
                .toList();
    }

    private static Told told(Concern concern, ReasonWords.Line line) {
        return new Told(
                concern.standing().arrangement(),
                line.name(),
                line.cost(),
                line.reasons().stream().map(ReasonWords.Said::text).toList(),
                line.more());
    }

    private static List<Finding> findings(Stream<Reason> reasons) {
        return reasons.map(Reason::findings).flatMap(List::stream).toList();
    }
}
