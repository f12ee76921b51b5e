package org.concordat.planning.table;

import java.util.Arrays;
import java.util.Optional;
import org.concordat.shared.workbook.Column;

/** A column of a plan's table. Besides these there is one for each partner: the days that it puts in. */
enum PlanColumn {
    ID("Id (leave as it is)", 38),
    MECHANISM("Mechanism", 12),
    LEVEL("Level", 8),
    TITLE("Action", 44),
    WHAT("What to do", 44),
    DONE_WHEN("Done when", 36),
    STATUS("Status", 14),
    NOTE("Note", 30),
    OWNER("Owner", 24),
    PARTNER("Partner", 24),
    DAYS("Days", 8),
    START("Start", 13),
    DUE("Due", 13),
    FIXED("Fixed dates", 12),
    PROGRESS("Progress", 10),
    COST("Cost", 12),
    EVERY("Every months", 10),
    ALSO("Also helping", 24),
    POINTS("Points", 9),
    FIRST_DUE("First due", 13);

    private static final String DAYS_OF = "Days of ";

    private final String heading;
    private final int width;

    PlanColumn(String heading, int width) {
        this.heading = heading;
        this.width = width;
    }

    String heading() {
        return heading;
    }

    /** Everything stays as it was typed, so that no program takes a code for a date. */
    Column column() {
        return new Column(heading, width, true, null);
    }

    static Column daysOf(String partner) {
        return new Column(headingOf(partner), 14, true, null);
    }

    static String headingOf(String partner) {
        return DAYS_OF + partner;
    }

    static Optional<PlanColumn> of(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equalsIgnoreCase(heading.strip()))
                .findFirst();
    }
}
