package org.concordat.planning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.partnership.PartnerName;
import org.concordat.planning.ActionLine;
import org.concordat.planning.Load;
import org.concordat.planning.Quarter;
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
     * @param before how many quarters are free before it
     * @param length how many it takes
     * @param after how many are free after it
     */
    record Bar(ActionRow row, @Nullable String start, int before, int length, int after) {

        static Bar of(ActionLine line, List<Quarter> quarters, FrameworkDocument names, LocalDate today) {
            List<Quarter> run = Load.run(line, today);
            int last = quarters.size() - 1;
            int from = place(run.get(0), quarters, last);
            int to = place(run.get(run.size() - 1), quarters, last);
            return new Bar(
                    ActionRow.of(line, names, today),
                    line.start() == null ? null : Shown.day(line.start()),
                    from,
                    to - from + 1,
                    last - to);
        }

        private static int place(Quarter quarter, List<Quarter> quarters, int last) {
            int place = quarters.indexOf(quarter);
            return place < 0 ? last : place;
        }
    }

    /** The days of one partner, by quarter. */
    record LoadRow(String partner, List<String> days) {}

    static TimelineView of(
            List<ActionLine> lines,
            Load load,
            List<PartnerName> partners,
            Grouping by,
            FrameworkDocument names,
            LocalDate today) {
        List<ActionLine> dated = lines.stream()
                .filter(line -> !Load.run(line, today).isEmpty())
                .sorted(Comparator.comparing(
                                (ActionLine line) -> Load.run(line, today).get(0))
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
                        .map(partner -> new LoadRow(
                                partner.name(),
                                quarters.stream()
                                        .map(quarter -> Shown.effort(load.days(partner.id(), quarter)))
                                        .toList()))
                        .toList());
    }

    private static List<Quarter> quarters(List<ActionLine> dated, LocalDate today) {
        Quarter last = dated.stream()
                .map(line -> Load.run(line, today))
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
