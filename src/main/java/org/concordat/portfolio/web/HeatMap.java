package org.concordat.portfolio.web;

import java.util.List;
import java.util.UUID;
import org.concordat.portfolio.AreaCell;
import org.concordat.portfolio.Cell;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Standing;
import org.concordat.portfolio.map.Place;
import org.concordat.readiness.Band;
import org.concordat.readiness.Figures;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.charts.RangeBar;
import org.jspecify.annotations.Nullable;

/**
 * Arrangements by mechanisms or by areas: where each stands, and what it comes to.
 *
 * @param groups the columns, by the areas that they stand in; one group of all where the columns are areas
 */
public record HeatMap(Lens lens, boolean byArea, List<Group> groups, List<Section> sections) {

    /** More mechanisms than this leave no room for what comes after them. */
    private static final int ROOM = 24;

    /** What stands beside the cells: readiness with its bar, band, trend and age. */
    private static final int SUMS = 5;

    /** Whether there are so many mechanisms that a row says at its beginning what it comes to. */
    public boolean wide() {
        return columns() > ROOM;
    }

    /** How many mechanisms or areas there are. */
    public int columns() {
        return groups.stream().mapToInt(group -> group.columns().size()).sum();
    }

    /** How many columns come after an arrangement's name. */
    public int span() {
        return columns() + SUMS;
    }

    /** An area with its mechanisms. */
    public record Group(String name, List<Column> columns) {}

    /**
     * @param sort what an address says to sort by it
     * @param first whether it is the first of its area
     */
    public record Column(String code, String sort, String name, String shortName, String href, boolean first) {}

    /** Rows that stand together. */
    public record Section(@Nullable Heading heading, List<Row> rows) {}

    /**
     * What a group comes to as a whole.
     *
     * @param key of the message that names it; null where it has a name of its own
     * @param name the name of its own, or null
     * @param continued whether it began on the page before
     */
    public record Heading(
            @Nullable String key,
            @Nullable String name,
            boolean continued,
            int arrangements,
            int assessed,
            int ready,
            String median) {}

    /**
     * An arrangement.
     *
     * @param readiness the whole number; null when there is none
     * @param change since the assessment before, in points; null when there is none before
     * @param drawn the bar as a drawing, as markup; empty without one
     * @param trend the readiness over time as a drawing, as markup; null after a first look
     * @param months how old the latest assessment is
     * @param cells one for each column, as markup; none when there is no assessment
     */
    public record Row(
            Place standing,
            String href,
            @Nullable String resultHref,
            @Nullable String readiness,
            @Nullable String band,
            boolean provisional,
            boolean published,
            @Nullable RangeBar bar,
            String drawn,
            @Nullable String trend,
            @Nullable String change,
            long months,
            String cells) {

        /** Of the age, the whole years. */
        public long years() {
            return months / 12;
        }
    }

    /**
     * A level or a readiness in the map.
     *
     * @param href where it is explained; null when the assessment's version did not have it
     * @param shown the figure, or a dash
     * @param css the classes that say how it looks
     * @param says the key of what it says to those who do not see it
     * @param of how much of an area is rated, such as {@code 6 of 8}; null where all is
     */
    public record Chip(
            @Nullable String href,
            String shown,
            String css,
            String says,
            boolean first,
            @Nullable String of) {

        Chip(@Nullable String href, String shown, String css, String says, boolean first) {
            this(href, shown, css, says, first, null);
        }
    }

    static Chip chip(@Nullable UUID assessment, MechanismCode code, @Nullable Cell cell, boolean first) {
        if (cell == null || assessment == null) {
            return new Chip(null, "", "level", "heat.not-asked", first);
        }
        Double level = cell.level();
        String css = level == null ? "level level-none" : "level level-" + Figures.step(level);
        String says = level == null ? "heat.not-rated" : "level." + Figures.step(level);
        if (!cell.required()) {
            css += " level-dimmed";
            says = "heat.not-required";
        } else if (cell.gate()) {
            css += " level-gate";
            says = "heat.gate";
        }
        return new Chip(Addresses.explanation(assessment, code), Shown.level(level), css, says, first);
    }

    /** An area in the colour of the step that its readiness reaches: each band is one. */
    static Chip chip(UUID assessment, @Nullable AreaCell cell, boolean first) {
        if (cell == null) {
            return new Chip(null, "", "level", "heat.area.nothing", first);
        }
        Double readiness = cell.readiness();
        String css = readiness == null || cell.band() == Band.TOO_LITTLE_KNOWN
                ? "level level-none"
                : "level level-" + (Band.of(readiness).ordinal() - 1);
        String says = readiness == null ? "heat.not-rated" : "band." + Standing.code(cell.band());
        if (cell.gate()) {
            css += " level-gate";
            says = "heat.area.gate";
        }
        return new Chip(
                Addresses.explanation(assessment, cell.area()),
                Shown.whole(readiness),
                css,
                says,
                first,
                cell.rated() < cell.applicable() ? cell.rated() + "/" + cell.applicable() : null);
    }
}
