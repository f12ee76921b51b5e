package org.concordat.assessment.web.result;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.assessment.result.KeptScorecard;
import org.concordat.assessment.result.Results.Result;
import org.concordat.readiness.AreaScore;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Reading;
import org.concordat.shared.AreaCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Two closed assessments of one arrangement against versions of one framework side by side, as far as a viewer may see each. Mechanisms and areas are matched by
 * their codes; what only one of the two asked about stands by itself and is compared with nothing.
 *
 * @param comparable whether both asked about the same areas, so that their wholes can be compared
 */
record Comparison(
        Side earlier,
        Side later,
        boolean comparable,
        List<Figure> figures,
        List<Area> areas,
        List<Partner> partners,
        List<MechanismMove.Group> groups,
        MechanismMove.Moves moves,
        CatalogueChanges catalogue) {

    /** One of the two. */
    record Side(
            String id,
            String name,
            String asOf,
            String framework,
            String stage,
            String tier,
            String mode,
            String band,
            boolean provisional,
            boolean published,
            boolean corrected,
            boolean withholds,
            List<String> leftOut,
            List<Voice> voices,
            @Nullable String voicesReason) {

        static Side of(Result result) {
            var card = result.card();
            return new Side(
                    card.assessment().toString(),
                    card.name(),
                    Shown.day(card.asOf()),
                    card.framework().name() + ", version " + card.framework().version(),
                    card.setting().stage(),
                    card.setting().tier(),
                    card.mode().code(),
                    KeptScorecard.code(card.result().band()),
                    card.result().verdict().provisional(),
                    card.published() != null,
                    result.corrected() != null,
                    !card.withheld().positions().isEmpty(),
                    result.leftOut(),
                    Voice.of(card),
                    card.voicesReason());
        }
    }

    /**
     * A figure of both.
     *
     * @param what the end of its message code
     * @param change with its sign; null where there is none to speak of
     */
    record Figure(
            String what, String then, String now, @Nullable String change) {}

    /** An area of both; a dash where one did not ask about it. */
    record Area(
            String name,
            String then,
            @Nullable String thenBand,
            String now,
            @Nullable String nowBand,
            @Nullable String change) {}

    /** A partner's own view in both. */
    record Partner(
            String name,
            String then,
            boolean thenWithheld,
            String now,
            boolean nowWithheld,
            @Nullable String change) {}

    /** @param earlier the one of the earlier day, or that was closed first */
    static Comparison of(Result earlier, Result later, CatalogueChanges catalogue) {
        CardReader then = new CardReader(earlier);
        CardReader now = new CardReader(later);
        boolean comparable = earlier.leftOut().equals(later.leftOut());
        List<MechanismMove.Group> groups = MechanismMove.groups(earlier, later, catalogue);
        return new Comparison(
                Side.of(earlier),
                Side.of(later),
                comparable,
                figures(then.card().overall(), now.card().overall(), comparable),
                areas(then, now),
                partners(then, now, comparable),
                groups,
                MechanismMove.moves(groups),
                catalogue);
    }

    private static List<Figure> figures(Reading then, Reading now, boolean comparable) {
        return List.of(
                new Figure(
                        "readiness",
                        Shown.whole(then.readiness()),
                        Shown.whole(now.readiness()),
                        comparable ? Shown.change(then.readiness(), now.readiness()) : null),
                new Figure("bounds", bounds(then), bounds(now), null),
                new Figure(
                        "evidenced",
                        Shown.whole(then.evidencedReadiness()),
                        Shown.whole(now.evidencedReadiness()),
                        comparable ? Shown.change(then.evidencedReadiness(), now.evidencedReadiness()) : null),
                new Figure(
                        "coverage",
                        Shown.whole(then.coverage()) + "%",
                        Shown.whole(now.coverage()) + "%",
                        comparable ? Shown.change(then.coverage(), now.coverage()) : null));
    }

    private static String bounds(Reading reading) {
        String low = Shown.whole(reading.low());
        String high = Shown.whole(reading.high());
        return low.equals(high) ? low : low + " to " + high;
    }

    private static List<Area> areas(CardReader then, CardReader now) {
        Set<AreaCode> codes = new LinkedHashSet<>();
        Stream.of(now, then).forEach(reader -> reader.areas().forEach(area -> codes.add(area.area())));
        return codes.stream()
                .map(code -> {
                    Optional<AreaScore> after = now.card().area(code);
                    return area(
                            after.isPresent() ? now.name(code) : then.name(code),
                            then.card().area(code),
                            after);
                })
                .toList();
    }

    private static Area area(String name, Optional<AreaScore> before, Optional<AreaScore> after) {
        Double was = before.map(area -> area.reading().readiness()).orElse(null);
        Double is = after.map(area -> area.reading().readiness()).orElse(null);
        return new Area(name, Shown.whole(was), band(before), Shown.whole(is), band(after), Shown.change(was, is));
    }

    private static @Nullable String band(Optional<AreaScore> area) {
        return area.map(score -> KeptScorecard.code(score.verdict().band())).orElse(null);
    }

    private static List<Partner> partners(CardReader then, CardReader now, boolean comparable) {
        Map<PartnerKey, String> names = new LinkedHashMap<>();
        Stream.of(now, then)
                .forEach(reader -> reader.document()
                        .partners()
                        .forEach(partner -> names.putIfAbsent(partner.key(), partner.name())));
        return names.entrySet().stream()
                .map(partner -> {
                    Double was = view(then, partner.getKey());
                    Double is = view(now, partner.getKey());
                    return new Partner(
                            partner.getValue(),
                            Shown.whole(was),
                            then.isWithheld(partner.getKey()),
                            Shown.whole(is),
                            now.isWithheld(partner.getKey()),
                            comparable ? Shown.change(was, is) : null);
                })
                .toList();
    }

    private static @Nullable Double view(CardReader reader, PartnerKey partner) {
        return reader.card().partners().stream()
                .filter(view -> view.partner().equals(partner))
                .map(PartnerView::readiness)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
