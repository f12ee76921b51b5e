package org.concordat.assessment.web.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.assessment.Voices;
import org.concordat.assessment.result.KeptScorecard;
import org.concordat.assessment.result.Results.Result;
import org.concordat.readiness.AreaScore;
import org.concordat.readiness.Figures;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.PartnerView;
import org.concordat.readiness.Reading;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Two closed assessments of one arrangement side by side, as far as a viewer may see each. Mechanisms and areas are matched by
 * their codes; what only one of the two asked about stands by itself and is compared with nothing.
 *
 * @param sameFramework whether both were held against versions of one framework; codes of different ones mean different things
 * @param comparable whether both asked about the same areas of the same framework, so that their wholes can be compared
 */
record Comparison(
        Side earlier,
        Side later,
        boolean sameFramework,
        boolean comparable,
        List<Figure> figures,
        List<Area> areas,
        List<Partner> partners,
        List<Group> groups,
        Moves moves,
        CatalogueChanges catalogue) {

    /** What is less than this apart is shown as no move: a tenth of a level, halves up. */
    private static final double STILL = 0.05;

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
            @Nullable String voices) {

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
                    Voices.equal(card.input().voices().values()) ? null : ResultView.voices(card));
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

    /** The mechanisms of an area. */
    record Group(String name, List<Row> rows) {}

    /**
     * A mechanism.
     *
     * @param then null where it was not asked about
     * @param direction up, down or same; null where there is nothing to compare
     * @param gap opened or closed; null where neither
     * @param alone why it stands by itself; null when both asked about it
     */
    record Row(
            String code,
            String name,
            @Nullable Cell then,
            @Nullable Cell now,
            @Nullable String direction,
            @Nullable String change,
            @Nullable String gap,
            boolean targetChanged,
            boolean evidenceChanged,
            @Nullable String alone) {}

    /** Where a mechanism stood in one of the two. */
    record Cell(
            @Nullable Integer step,
            String level,
            boolean agreed,
            boolean applies,
            int target,
            String evidence,
            String gap,
            boolean withheld) {

        static Cell of(Result result, MechanismScore score) {
            Double level = score.level();
            return new Cell(
                    level == null ? null : Figures.step(level),
                    Shown.level(level),
                    score.finding().agreed() != null,
                    score.applies(),
                    score.mechanism().target(),
                    score.finding().evidence().name(),
                    Shown.tenths(score.finding().gap()),
                    score.finding().gap() == null
                            && result.card().withheld().positions().contains(score.code()));
        }
    }

    /** How many went where. */
    record Moves(long up, long down, long opened, long closed, long targets, long evidence) {}

    /** @param earlier the one of the earlier day, or that was closed first */
    static Comparison of(Result earlier, Result later, CatalogueChanges catalogue) {
        CardReader then = new CardReader(earlier);
        CardReader now = new CardReader(later);
        boolean same = catalogue.sameFramework();
        boolean comparable = same && earlier.leftOut().equals(later.leftOut());
        List<Group> groups = groups(earlier, later, catalogue);
        return new Comparison(
                Side.of(earlier),
                Side.of(later),
                same,
                comparable,
                figures(then.card().overall(), now.card().overall(), comparable),
                areas(then, now, same),
                partners(then, now, comparable),
                groups,
                moves(groups),
                catalogue);
    }

    private static List<Figure> figures(Reading then, Reading now, boolean comparable) {
        return List.of(
                new Figure(
                        "readiness",
                        Shown.whole(then.readiness()),
                        Shown.whole(now.readiness()),
                        comparable ? change(then.readiness(), now.readiness()) : null),
                new Figure("bounds", bounds(then), bounds(now), null),
                new Figure(
                        "evidenced",
                        Shown.whole(then.evidencedReadiness()),
                        Shown.whole(now.evidencedReadiness()),
                        comparable ? change(then.evidencedReadiness(), now.evidencedReadiness()) : null),
                new Figure(
                        "coverage",
                        Shown.whole(then.coverage()) + "%",
                        Shown.whole(now.coverage()) + "%",
                        comparable ? change(then.coverage(), now.coverage()) : null));
    }

    private static String bounds(Reading reading) {
        return Shown.whole(reading.low()) + " to " + Shown.whole(reading.high());
    }

    /** In whole points, of what is shown, so that nobody reckons it otherwise; null where one is missing. */
    private static @Nullable String change(@Nullable Double then, @Nullable Double now) {
        if (then == null || now == null) {
            return null;
        }
        int points = Integer.parseInt(Shown.whole(now)) - Integer.parseInt(Shown.whole(then));
        return points == 0 ? "0" : (points > 0 ? "+" : "−") + Math.abs(points);
    }

    private static List<Area> areas(CardReader then, CardReader now, boolean same) {
        if (!same) {
            return Stream.concat(
                            now.areas().stream()
                                    .map(area -> area(now.name(area.area()), Optional.empty(), Optional.of(area))),
                            then.areas().stream()
                                    .map(area -> area(then.name(area.area()), Optional.of(area), Optional.empty())))
                    .toList();
        }
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
        return new Area(name, Shown.whole(was), band(before), Shown.whole(is), band(after), change(was, is));
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
                            comparable ? change(was, is) : null);
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

    /** In the order of the later framework; what only the earlier one asked about comes last. */
    private static List<Group> groups(Result earlier, Result later, CatalogueChanges catalogue) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        Set<MechanismCode> done = new LinkedHashSet<>();
        for (Result result : List.of(later, earlier)) {
            for (var area : result.framework().areas()) {
                for (var mechanism : area.mechanisms()) {
                    MechanismCode code = mechanism.code();
                    if (done.add(code) || !catalogue.sameFramework()) {
                        groups.computeIfAbsent(area.name(), name -> new ArrayList<>())
                                .add(
                                        catalogue.sameFramework()
                                                ? row(earlier, later, code, mechanism.name(), catalogue)
                                                : alone(result, result == later, code, mechanism.name(), catalogue));
                    }
                }
            }
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** A mechanism of one of them that the other does not know. */
    private static Row alone(
            Result result, boolean isLater, MechanismCode code, String name, CatalogueChanges catalogue) {
        Cell cell = result.card()
                .result()
                .mechanism(code)
                .map(score -> Cell.of(result, score))
                .orElse(null);
        return new Row(
                code.value(),
                name,
                isLater ? null : cell,
                isLater ? cell : null,
                null,
                null,
                null,
                false,
                false,
                catalogue.whyAlone(code, isLater));
    }

    private static Row row(Result earlier, Result later, MechanismCode code, String name, CatalogueChanges catalogue) {
        MechanismScore was = earlier.card().result().mechanism(code).orElse(null);
        MechanismScore is = later.card().result().mechanism(code).orElse(null);
        Cell then = was == null ? null : Cell.of(earlier, was);
        Cell now = is == null ? null : Cell.of(later, is);
        if (was == null || is == null) {
            String alone = catalogue.whyAlone(code, is != null);
            return new Row(code.value(), name, then, now, null, null, null, false, false, alone);
        }
        Double moved = moved(was.level(), is.level());
        boolean still = moved != null && Math.abs(moved) < STILL;
        return new Row(
                code.value(),
                name,
                then,
                now,
                moved == null ? null : still ? "same" : moved > 0 ? "up" : "down",
                moved == null || still ? null : (moved > 0 ? "+" : "−") + Shown.tenths(Math.abs(moved)),
                gap(was, is),
                was.mechanism().target() != is.mechanism().target(),
                was.finding().evidence() != is.finding().evidence(),
                null);
    }

    private static @Nullable Double moved(@Nullable Double before, @Nullable Double after) {
        return before == null || after == null ? null : Double.valueOf(after - before);
    }

    private static @Nullable String gap(MechanismScore was, MechanismScore is) {
        if (was.finding().gap() == null || is.finding().gap() == null) {
            return null;
        }
        boolean before = was.finding().gapFlagged();
        boolean after = is.finding().gapFlagged();
        return before == after ? null : after ? "opened" : "closed";
    }

    private static Moves moves(List<Group> groups) {
        List<Row> rows = groups.stream().flatMap(group -> group.rows().stream()).toList();
        return new Moves(
                rows.stream().filter(row -> "up".equals(row.direction())).count(),
                rows.stream().filter(row -> "down".equals(row.direction())).count(),
                rows.stream().filter(row -> "opened".equals(row.gap())).count(),
                rows.stream().filter(row -> "closed".equals(row.gap())).count(),
                rows.stream().filter(Row::targetChanged).count(),
                rows.stream().filter(Row::evidenceChanged).count());
    }
}
