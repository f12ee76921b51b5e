package org.concordat.planning.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.partnership.PartnerName;
import org.concordat.planning.ActionLine;
import org.concordat.planning.Quarter;
import org.concordat.planning.placing.PlanCapacity;
import org.concordat.planning.placing.Standing;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * The open actions of a plan by quarter, and the days of work that they ask for.
 *
 * @param quarters the present one first
 * @param more how many actions with a date have no row here
 * @param undatedMore how many actions without a date are not named here
 */
record TimelineView(
        List<String> quarters,
        List<Group> groups,
        int more,
        List<ActionRow> undated,
        int undatedMore,
        List<LoadRow> load) {

    /** Rows that are shown; a filter shows the others. */
    static final int MOST = 150;

    private static final int MOST_UNDATED = 30;
    private static final int LEAST_QUARTERS = 4;
    private static final int MOST_QUARTERS = 12;

    /** Actions that are shown together; without a name where it is nobody. */
    record Group(@Nullable String name, List<Bar> bars) {}

    /**
     * An action from its start to its due date.
     *
     * @param start null when it has none; without its year where the quarter stands above it, as the due date
     * @param before how many quarters are free before it
     * @param length how many it takes
     * @param after how many are free after it
     */
    record Bar(ActionRow row, @Nullable String start, String due, int before, int length, int after) {

        static Bar of(ActionLine line, List<Quarter> quarters, FrameworkDocument names, LocalDate today) {
            List<Quarter> run = run(line, today);
            int last = quarters.size() - 1;
            int from = place(run.get(0), quarters, last);
            int to = place(run.get(run.size() - 1), quarters, last);
            return new Bar(
                    ActionRow.of(line, names, today),
                    line.start() == null ? null : day(line.start(), quarters),
                    day(Objects.requireNonNull(line.due()), quarters),
                    from,
                    to - from + 1,
                    last - to);
        }

        private static String day(LocalDate day, List<Quarter> quarters) {
            return quarters.contains(Quarter.of(day)) ? Shown.dayAndMonth(day) : Shown.day(day);
        }

        private static int place(Quarter quarter, List<Quarter> quarters, int last) {
            int place = quarters.indexOf(quarter);
            return place < 0 ? last : place;
        }
    }

    /** The days of one partner, by quarter. */
    record LoadRow(String partner, List<Days> days) {

        static LoadRow of(PartnerName partner, Standing standing, List<Quarter> quarters) {
            PlanCapacity said = standing.capacities().get(partner.id());
            return new LoadRow(
                    partner.name(),
                    quarters.stream()
                            .map(quarter -> Days.of(
                                    standing.asked(partner.id(), quarter),
                                    said == null ? null : said.days().get(quarter)))
                            .toList());
        }
    }

    /**
     * The days of one partner in one quarter.
     *
     * @param given what it said it can give; null where it said nothing
     * @param over how many days too many are asked for; null where there are none
     */
    record Days(
            String asked, @Nullable String given, @Nullable String over) {

        static Days of(int tenths, @Nullable BigDecimal given) {
            BigDecimal asked = BigDecimal.valueOf(tenths, 1);
            return new Days(
                    Shown.effort(asked),
                    given == null ? null : Shown.effort(given),
                    given == null || asked.compareTo(given) <= 0 ? null : Shown.effort(asked.subtract(given)));
        }
    }

    static TimelineView of(
            List<ActionLine> lines,
            Standing standing,
            List<PartnerName> partners,
            Grouping by,
            FrameworkDocument names,
            LocalDate today) {
        List<ActionLine> dated = lines.stream()
                .filter(line -> !run(line, today).isEmpty())
                .sorted(Comparator.comparing(
                                (ActionLine line) -> run(line, today).get(0))
                        .thenComparing(ActionLine::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        List<ActionLine> undated = lines.stream()
                .filter(line -> line.status().open() && line.due() == null)
                .toList();
        List<Quarter> quarters = quarters(dated, today);
        return new TimelineView(
                quarters.stream().map(Quarter::toString).toList(),
                groups(dated.stream().limit(MOST).toList(), quarters, by, names, today),
                Math.max(0, dated.size() - MOST),
                undated.stream()
                        .limit(MOST_UNDATED)
                        .map(line -> ActionRow.of(line, names, today))
                        .toList(),
                Math.max(0, undated.size() - MOST_UNDATED),
                partners.stream()
                        .map(partner -> LoadRow.of(partner, standing, quarters))
                        .toList());
    }

    /** The quarters that an action takes from now on; none for what is over or has no due date. */
    private static List<Quarter> run(ActionLine action, LocalDate today) {
        LocalDate due = action.due();
        if (!action.status().open() || due == null) {
            return List.of();
        }
        LocalDate start = action.start() == null ? due : action.start();
        Quarter first = Quarter.of(start.isBefore(today) ? today : start);
        Quarter last = Quarter.of(due.isBefore(today) ? today : due);
        return IntStream.rangeClosed(0, last.since(first)).mapToObj(first::plus).toList();
    }

    private static List<Quarter> quarters(List<ActionLine> dated, LocalDate today) {
        Quarter last = dated.stream()
                .map(line -> run(line, today))
                .map(run -> run.get(run.size() - 1))
                .max(Comparator.naturalOrder())
                .orElse(Quarter.of(today));
        List<Quarter> quarters = new ArrayList<>();
        for (Quarter next = Quarter.of(today);
                quarters.size() < LEAST_QUARTERS || (quarters.size() < MOST_QUARTERS && next.compareTo(last) <= 0);
                next = Quarter.of(next.last().plusDays(1))) {
            quarters.add(next);
        }
        return quarters;
    }

    private static List<Group> groups(
            List<ActionLine> dated, List<Quarter> quarters, Grouping by, FrameworkDocument names, LocalDate today) {
        Map<String, List<Bar>> groups = new LinkedHashMap<>();
        for (ActionLine line : dated) {
            groups.computeIfAbsent(by.of(line, names), name -> new ArrayList<>())
                    .add(Bar.of(line, quarters, names, today));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey().isEmpty() ? null : group.getKey(), group.getValue()))
                .toList();
    }
}
