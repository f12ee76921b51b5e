package org.concordat.planning.web;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionStatus;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/** The actions of a plan as cards in a column for each status. */
record BoardView(List<Column> columns) {

    /** Cards that a column shows; the list has the others. */
    static final int MOST = 12;

    /**
     * @param all how many actions have this status
     * @param more how many of them have no card here
     */
    record Column(String status, int all, int more, List<Card> cards) {}

    /**
     * @param next the statuses that it can come to
     * @param firstDue the day by which it was first to be done; null unless it slipped since
     * @param progress in percent; null while there is none, and for what is over
     */
    record Card(
            ActionRow row,
            long version,
            List<String> next,
            @Nullable String firstDue,
            @Nullable Integer progress,
            boolean notIndicated) {

        static Card of(ActionLine line, boolean moves, FrameworkDocument names, LocalDate today) {
            LocalDate first = line.firstDue();
            LocalDate due = line.due();
            return new Card(
                    ActionRow.of(line, names, today),
                    line.version(),
                    moves
                            ? line.status().next().stream()
                                    .map(ActionStatus::code)
                                    .toList()
                            : List.of(),
                    first == null || due == null || !due.isAfter(first) ? null : Shown.day(first),
                    line.status().open() && line.progress() > 0 ? line.progress() : null,
                    line.status().open() && line.notIndicated() != null);
        }
    }

    /**
     * @param lines in the order in which a column shows them
     * @param moves whether cards can be moved
     */
    static BoardView of(List<ActionLine> lines, boolean moves, FrameworkDocument names, LocalDate today) {
        Map<ActionStatus, List<ActionLine>> byStatus = lines.stream().collect(groupingBy(ActionLine::status));
        return new BoardView(Arrays.stream(ActionStatus.values())
                .map(status -> column(status, byStatus.getOrDefault(status, List.of()), moves, names, today))
                .toList());
    }

    private static Column column(
            ActionStatus status, List<ActionLine> lines, boolean moves, FrameworkDocument names, LocalDate today) {
        return new Column(
                status.code(),
                lines.size(),
                Math.max(0, lines.size() - MOST),
                lines.stream()
                        .limit(MOST)
                        .map(line -> Card.of(line, moves, names, today))
                        .toList());
    }
}
