package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.assessment.result.Results;
import org.concordat.identity.Role;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.AreaCell;
import org.concordat.portfolio.Cell;
import org.concordat.portfolio.Finding;
import org.concordat.portfolio.Headline;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Past;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.figure.Figure;
import org.concordat.portfolio.figure.Headlines;
import org.concordat.portfolio.figure.Move;
import org.concordat.portfolio.figure.Moved;
import org.concordat.portfolio.figure.Moves;
import org.concordat.portfolio.figure.Part;
import org.concordat.portfolio.figure.Parts;
import org.concordat.portfolio.figure.Then;
import org.concordat.portfolio.map.Group;
import org.concordat.portfolio.map.Grouping;
import org.concordat.portfolio.map.Place;
import org.concordat.portfolio.map.Places;
import org.concordat.portfolio.map.Sorting;
import org.concordat.portfolio.map.Sorting.Column;
import org.concordat.readiness.Band;
import org.concordat.readiness.Figures;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database counts, sorts and groups is what comes out when everything is read and reckoned one by one. */
@ConcordatTest
class PortfolioInTheDatabaseTest extends Manifold {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 1, 1),
            LocalDate.of(2025, 7, 1),
            LocalDate.of(2025, 12, 1),
            LocalDate.of(2026, 5, 1),
            TODAY.minusDays(1));

    @Autowired
    Portfolio portfolio;

    @Autowired
    Headlines headlines;

    @Autowired
    Places places;

    @Autowired
    Parts parts;

    @Autowired
    Moves moves;

    @Autowired
    Results results;

    private Visibility seen;
    private Lens lens;
    private List<Standing> all;
    private List<Finding> findings;

    @BeforeAll
    void readEverything() {
        seen = new Visibility(own.partnerId(), null, false);
        lens = portfolio.lens("beyond-the-organisation", seen);
        all = portfolio.standings(lens, PortfolioFilter.ANY, seen, TODAY);
        findings = portfolio.findings(lens, PortfolioFilter.ANY, seen);
        assertThat(all).hasSize(ARRANGEMENTS);
    }

    @Test
    void countsTheFiguresOfNow() {
        Headline reckoned = Headline.of(all, findings, TODAY);

        Headline counted = headlines.now(lens, PortfolioFilter.ANY, seen, TODAY);

        assertThat(counted)
                .usingRecursiveComparison()
                .withComparatorForType(NEARLY, Double.class)
                .isEqualTo(reckoned);
        assertThat(counted.gates()).isPositive();
        assertThat(counted.old()).isPositive();
        assertThat(parts.count(Figure.READY, lens, PortfolioFilter.ANY, seen, TODAY))
                .isEqualTo(reckoned.ready());
        assertThat(parts.count(Figure.MEDIAN, lens, PortfolioFilter.ANY, seen, TODAY))
                .isEqualTo(reckoned.rated());
        assertThat(parts.count(Figure.GATES, lens, PortfolioFilter.ANY, seen, TODAY))
                .isEqualTo(reckoned.gates());
        assertThat(parts.count(Figure.OLD, lens, PortfolioFilter.ANY, seen, TODAY))
                .isEqualTo(reckoned.old());
        List<Part> old = parts.page(Figure.OLD, lens, PortfolioFilter.ANY, seen, TODAY, 0, 100);
        assertThat(old).hasSize(reckoned.old()).isSortedAccordingTo(Comparator.comparing(part -> asOf(part.place())));
        assertThat(parts.page(Figure.GATES, lens, PortfolioFilter.ANY, seen, TODAY, 0, 100))
                .hasSize(reckoned.gates())
                .allMatch(part -> part.gate() != null && part.place().latest() != null);
    }

    @Test
    void sortsByEveryColumnEitherWayAndPutsWhatHasNoFigureLast() {
        Map<UUID, Map<MechanismCode, Cell>> levels = portfolio.cells(assessments(), seen);
        Map<UUID, Map<AreaCode, AreaCell>> areas = portfolio.areas(assessments(), seen);
        Map<Sorting, Function<Standing, Double>> keys = new HashMap<>();
        for (boolean descending : new boolean[] {false, true}) {
            keys.put(new Sorting(Column.READINESS, "", descending), one -> of(one, Standing.Look::readiness));
            keys.put(
                    new Sorting(Column.BAND, "", descending),
                    one -> of(one, look -> (double) look.band().ordinal()));
            keys.put(new Sorting(Column.TREND, "", descending), one -> of(one, PortfolioInTheDatabaseTest::change));
            keys.put(
                    new Sorting(Column.AGE, "", descending),
                    one -> of(
                            one,
                            look -> (double) TODAY.toEpochDay() - look.asOf().toEpochDay()));
            keys.put(
                    new Sorting(Column.MECHANISM, "SI3", descending),
                    one -> of(
                            one,
                            look -> levels.get(look.assessment())
                                    .get(new MechanismCode("SI3"))
                                    .level()));
            keys.put(
                    new Sorting(Column.AREA, "OO", descending),
                    one -> of(
                            one,
                            look -> areas.get(look.assessment()).containsKey(new AreaCode("OO"))
                                    ? areas.get(look.assessment())
                                            .get(new AreaCode("OO"))
                                            .readiness()
                                    : null));
        }
        keys.forEach((sorting, key) ->
                assertThat(ids(sorting, null)).as("%s", sorting).isEqualTo(sorted(sorting, key)));
    }

    /** As the map was sorted when it was still sorted here: what has no figure last, equals in the order of names. */
    private List<UUID> sorted(Sorting sorting, Function<Standing, Double> key) {
        Comparator<Double> order = sorting.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return all.stream()
                .sorted(Comparator.comparing(key, Comparator.nullsLast(order)))
                .map(Standing::arrangement)
                .toList();
    }

    @Test
    void sortsByNameEitherWay() {
        List<UUID> names = all.stream().map(Standing::arrangement).toList();
        assertThat(ids(new Sorting(Column.NAME, "", false), null)).isEqualTo(names);
        List<UUID> backwards = new ArrayList<>(names);
        java.util.Collections.reverse(backwards);
        assertThat(ids(new Sorting(Column.NAME, "", true), null)).isEqualTo(backwards);
    }

    @Test
    void groupsByEverythingSortsWithinAndSaysWhatEachComesTo() {
        Sorting sorting = new Sorting(Column.READINESS, "", true);
        Map<UUID, Standing> known = all.stream().collect(Collectors.toMap(Standing::arrangement, one -> one));
        for (Grouping grouping : Grouping.values()) {
            List<Place> rows = rows(sorting, grouping);
            assertThat(rows.stream().map(Place::arrangement))
                    .hasSize(ARRANGEMENTS)
                    .doesNotHaveDuplicates();
            Map<String, Group> groups = places.groups(lens, PortfolioFilter.ANY, seen, TODAY, grouping, rows);
            List<String> order = rows.stream()
                    .map(place -> String.valueOf(place.group()))
                    .distinct()
                    .toList();
            assertThat(groups).hasSize(order.size());
            Map<String, List<Place>> together =
                    rows.stream().collect(Collectors.groupingBy(place -> String.valueOf(place.group())));
            together.forEach((key, members) -> {
                Group group = groups.get(members.get(0).group());
                List<Standing> stand = members.stream()
                        .map(member -> known.get(member.arrangement()))
                        .toList();
                Headline whole = Headline.of(stand, List.of(), TODAY);
                assertThat(group.arrangements()).isEqualTo(whole.shown());
                assertThat(group.assessed()).isEqualTo(whole.assessed());
                assertThat(group.ready()).isEqualTo(whole.ready());
                assertThat(NEARLY.compare(group.median(), whole.median())).isZero();
                assertThat(members.stream().map(Place::within))
                        .isSorted()
                        .startsWith(1)
                        .endsWith(members.size());
                assertThat(rows.indexOf(members.get(members.size() - 1)) - rows.indexOf(members.get(0)))
                        .isEqualTo(members.size() - 1);
                assertThat(members.stream()
                                .map(PortfolioInTheDatabaseTest::readiness)
                                .toList())
                        .isSortedAccordingTo(Comparator.nullsLast(Comparator.reverseOrder()));
            });
            if (grouping == Grouping.KIND) {
                assertThat(order)
                        .isEqualTo(Stream.of(org.concordat.partnership.Kind.values())
                                .map(org.concordat.partnership.Kind::code)
                                .toList());
            }
            if (grouping == Grouping.LEAD || grouping == Grouping.SECTOR) {
                assertThat(order).hasSize(3).endsWith("null");
            }
            if (grouping == Grouping.SECTOR) {
                assertThat(order).containsExactly("public", "mutual", "null");
            }
            if (grouping == Grouping.LEAD) {
                assertThat(groups.get(null).name()).isNull();
                assertThat(rows.get(ARRANGEMENTS - 11).group()).isNotNull();
                assertThat(groups.get(rows.get(ARRANGEMENTS - 11).group()).name())
                        .startsWith("Zebra society");
            }
        }
    }

    @Test
    void reckonsAreasAsTheScorecardsDid() {
        portfolio.areas(assessments(), seen).forEach((assessment, areas) -> {
            var kept = results.of(Looked.viewer(null, Role.CONSULTANT), new AssessmentId(assessment))
                    .card()
                    .result()
                    .areas();
            assertThat(areas).hasSize(kept.size());
            kept.forEach(area -> {
                AreaCell cell = areas.get(area.area());
                assertThat(NEARLY.compare(cell.readiness(), area.reading().readiness()))
                        .isZero();
                assertThat(cell.coverage()).isCloseTo(area.reading().coverage(), offset(1e-9));
                assertThat(cell.rated()).isEqualTo(area.reading().rated());
                assertThat(cell.applicable()).isEqualTo(area.reading().applicable());
                assertThat(cell.band()).isEqualTo(area.verdict().band());
            });
        });
    }

    @Test
    void knowsWhatTheFiguresWereOnAnEarlierDay() {
        for (LocalDate day : DAYS) {
            List<Past> stood = stood(day);
            List<Double> readiness = stood.stream()
                    .map(Past::readiness)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();

            Then then = headlines.then(lens, PortfolioFilter.ANY, seen, day, TODAY);

            assertThat(then.day()).isEqualTo(day);
            assertThat(then.assessed()).isEqualTo(stood.size());
            assertThat(then.ready()).isEqualTo((int) stood.stream()
                    .filter(past -> past.band().compareTo(Band.READY) >= 0)
                    .count());
            assertThat(then.rated()).isEqualTo(readiness.size());
            assertThat(NEARLY.compare(then.median(), median(readiness))).isZero();
            assertThat(then.old()).isEqualTo((int) stood.stream()
                    .filter(past -> past.asOf().plusMonths(6).isBefore(day))
                    .count());
        }
        assertThat(headlines
                        .then(lens, PortfolioFilter.ANY, seen, DAYS.get(0), TODAY)
                        .assessed())
                .isZero();
        Then now = headlines.then(lens, PortfolioFilter.ANY, seen, TODAY, TODAY);
        Headline headline = headlines.now(lens, PortfolioFilter.ANY, seen, TODAY);
        assertThat(now.gates()).isEqualTo(headline.gates());
        assertThat(now.old()).isEqualTo(headline.old());
        assertThat(now.ready()).isEqualTo(headline.ready());
    }

    @Test
    void findsEveryArrangementThatStandsOtherwiseAndNoOther() {
        for (LocalDate day : DAYS) {
            Map<UUID, Past> stood = stood(day).stream().collect(Collectors.toMap(Past::arrangement, past -> past));
            Map<UUID, Map<MechanismCode, Cell>> cells = portfolio.cells(
                    Stream.concat(stood.values().stream().map(Past::assessment), assessments().stream())
                            .collect(Collectors.toSet()),
                    seen);
            Set<UUID> rose = new HashSet<>();
            Set<UUID> fell = new HashSet<>();
            Set<UUID> first = new HashSet<>();
            Set<UUID> gates = new HashSet<>();
            for (Standing one : all) {
                Standing.Look now = one.latest();
                Past then = stood.get(one.arrangement());
                if (now == null) {
                    continue;
                }
                if (then == null) {
                    first.add(one.arrangement());
                    continue;
                }
                long points = whole(now.readiness()) - whole(then.readiness());
                if (points > 0 || now.band().compareTo(then.band()) > 0) {
                    rose.add(one.arrangement());
                }
                if (points < 0 || now.band().compareTo(then.band()) < 0) {
                    fell.add(one.arrangement());
                }
                if (!gates(cells.get(now.assessment())).equals(gates(cells.get(then.assessment())))) {
                    gates.add(one.arrangement());
                }
            }
            Set<UUID> any =
                    Stream.of(rose, fell, first, gates).flatMap(Set::stream).collect(Collectors.toSet());
            Map<Moved, Set<UUID>> reckoned =
                    Map.of(Moved.ANY, any, Moved.ROSE, rose, Moved.FELL, fell, Moved.FIRST, first, Moved.GATES, gates);

            Map<Moved, Integer> counts = moves.count(lens, PortfolioFilter.ANY, seen, day);

            reckoned.forEach((moved, expected) -> {
                List<Move> found = moves.page(moved, lens, PortfolioFilter.ANY, seen, day, 0, 100);
                assertThat(found.stream()
                                .map(move -> move.place().arrangement())
                                .toList())
                        .as("%s since %s", moved, day)
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(counts).containsEntry(moved, expected.size());
                assertThat(found.stream().map(PortfolioInTheDatabaseTest::size).toList())
                        .isSortedAccordingTo(Comparator.nullsLast(Comparator.reverseOrder()));
            });
        }
    }

    private static Long size(Move move) {
        return move.then() == null
                ? null
                : Long.valueOf(Math.abs(
                        whole(readiness(move.place())) - whole(move.then().readiness())));
    }

    private static Set<MechanismCode> gates(Map<MechanismCode, Cell> cells) {
        return cells.values().stream().filter(Cell::gate).map(Cell::mechanism).collect(Collectors.toSet());
    }

    private static long whole(Double readiness) {
        return Figures.whole(readiness);
    }

    /** What each arrangement stood by on a day: the last of its looks up to it. */
    private List<Past> stood(LocalDate day) {
        return portfolio.past(lens, all.stream().map(Standing::arrangement).toList(), seen).values().stream()
                .map(looks ->
                        looks.stream().filter(look -> !look.asOf().isAfter(day)).reduce((one, later) -> later))
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private static Double median(List<Double> sorted) {
        int size = sorted.size();
        return size == 0 ? null : Double.valueOf((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2);
    }

    private Collection<UUID> assessments() {
        return all.stream()
                .map(Standing::latest)
                .filter(Objects::nonNull)
                .map(Standing.Look::assessment)
                .toList();
    }

    private List<UUID> ids(Sorting sorting, Grouping grouping) {
        return rows(sorting, grouping).stream().map(Place::arrangement).toList();
    }

    /** Page by page, as they are read. */
    private List<Place> rows(Sorting sorting, Grouping grouping) {
        List<Place> rows = new ArrayList<>();
        for (int from = 0; from < ARRANGEMENTS; from += 7) {
            rows.addAll(places.page(lens, PortfolioFilter.ANY, seen, TODAY, sorting, grouping, from, 7));
        }
        return rows;
    }

    private static <T> T of(Standing standing, Function<Standing.Look, T> figure) {
        return standing.latest() == null ? null : figure.apply(standing.latest());
    }

    private static Double change(Standing.Look look) {
        return look.before() == null || look.readiness() == null
                ? null
                : Double.valueOf(look.readiness() - look.before());
    }

    private static LocalDate asOf(Place place) {
        return Objects.requireNonNull(place.latest()).asOf();
    }

    private static Double readiness(Place place) {
        return place.latest() == null ? null : place.latest().readiness();
    }

    private static final Comparator<Double> NEARLY = (one, other) -> one == null || other == null
            ? Boolean.compare(one == null, other == null)
            : Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other);
}
