package org.concordat.planning.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.shared.workbook.Column;
import org.concordat.shared.workbook.Column.Kind;

/** A column of a plan's table. Besides these there is one for each partner: the days that it puts in. */
enum PlanColumn {
    ID("Id (leave as it is)", 38, Kind.TEXT),
    MECHANISM("Mechanism", 12, Kind.TEXT, "mechanism"),
    LEVEL("Level", 8, Kind.NUMBER, "raisesTo"),
    TITLE("Action", 44, Kind.TEXT, "title"),
    WHAT("What to do", 44, Kind.TEXT, "what"),
    DONE_WHEN("Done when", 36, Kind.TEXT, "doneWhen"),
    STATUS("Status", 14, Kind.TEXT, "status"),
    NOTE("Note", 30, Kind.TEXT, "note"),
    OWNER("Owner", 24, Kind.TEXT, "owner", "ownerName"),
    PARTNER("Partner", 24, Kind.TEXT, "partner"),
    DAYS("Days", 8, Kind.NUMBER, "effortDays"),
    START("Start", 13, Kind.DATE, "start"),
    DUE("Due", 13, Kind.DATE, "due"),
    FIXED("Fixed dates", 12, Kind.TEXT),
    PROGRESS("Progress", 10, Kind.NUMBER, "progress"),
    COST("Cost", 12, Kind.NUMBER, "cost"),
    EVERY("Every months", 10, Kind.NUMBER, "everyMonths"),
    ALSO("Also helping", 24, Kind.TEXT, "alsoHelping"),
    POINTS("Points", 9, Kind.NUMBER),
    FIRST_DUE("First due", 13, Kind.DATE);

    /** What cannot be changed of an action that is there. */
    private static final Set<PlanColumn> FOR_READING = EnumSet.of(MECHANISM, LEVEL, POINTS, FIRST_DUE);

    private static final String DAYS_OF = "Days of ";

    private final String heading;
    private final int width;
    private final Kind kind;
    private final List<String> fields;

    PlanColumn(String heading, int width, Kind kind, String... fields) {
        this.heading = heading;
        this.width = width;
        this.kind = kind;
        this.fields = List.of(fields);
    }

    String heading() {
        return heading;
    }

    static String headingOf(String partner) {
        return DAYS_OF + partner;
    }

    /** All columns in their order, with those of the partners of these names. */
    static List<Column> all(Collection<String> partners) {
        List<Column> columns = new ArrayList<>();
        for (PlanColumn column : values()) {
            columns.add(new Column(column.heading, column.width, column.kind, null));
            if (column == DAYS) {
                partners.forEach(partner -> columns.add(new Column(headingOf(partner), 14, Kind.NUMBER, null)));
            }
        }
        return columns;
    }

    /** Whether what stands under a heading is for reading alone. */
    static boolean isForReading(String heading) {
        return FOR_READING.stream().anyMatch(column -> column.heading.equals(heading));
    }

    /** Under which heading stands what the house calls so; a heading is its own. */
    static String headingOfField(String field) {
        return field.equals("shares")
                ? headingOf("…")
                : Arrays.stream(values())
                        .filter(column -> column.fields.contains(field))
                        .findFirst()
                        .map(PlanColumn::heading)
                        .orElse(field);
    }
}
