package org.concordat.catalogue.file;

import static org.concordat.catalogue.file.MapShape.map;
import static org.concordat.catalogue.file.Shape.oneOf;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.catalogue.Vocabulary;
import org.concordat.catalogue.file.MapShape.Field;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a framework's workbook, with a row for each thing of a kind.
 *
 * @param name what the sheet is called
 * @param owner the sheet on which the owners of the rows stand, whose codes the first column names; null if they have none
 * @param shape the form of a row, as a map
 * @param keys the columns, as paths of that map
 */
record SheetForm(String name, @Nullable SheetForm owner, MapShape shape, List<String> keys) {

    /** The column for the owner. */
    static final String OWNER = "";

    /** The word for all kinds of arrangements. */
    static final String EVERY_KIND = "every-kind";

    static final SheetForm FRAMEWORK = own(
            "Framework",
            FrameworkShape.HEAD.with("usual-relevance", FrameworkShape.RELEVANCE),
            "code name version language summary source.title source.publisher source.year usual-relevance");

    static final SheetForm THEMES = own("Themes", FrameworkShape.THEME, "code name about");

    static final SheetForm AREAS = own(
            "Areas",
            FrameworkShape.AREA,
            "code name weight question about source.section source.table source.row source.pages source.boxes");

    static final SheetForm MECHANISMS = AREAS.owning(
            "Mechanisms",
            FrameworkShape.MECHANISM,
            "code name short-name what why themes"
                    + " source.section source.table source.row source.pages source.boxes");

    static final SheetForm HR_ROLE =
            MECHANISMS.owning("HR role", map().with("hr-role", FrameworkShape.HR_ROLE), "hr-role");

    static final SheetForm LEVELS =
            MECHANISMS.owning("Levels", LadderCheck.LEVELS, FrameworkShape.LEVEL, MapShape::with);

    static final SheetForm IDEAS = MECHANISMS.owning(
            "Ideas",
            FrameworkShape.IDEA,
            "code title what raises-to effort-days weeks led-by done-when after who-acts by-when source");

    static final SheetForm CASES = MECHANISMS.owning("Cases", FrameworkShape.CASE, "title setting note source");

    static final SheetForm TARGETS =
            MECHANISMS.owning("Targets", Vocabulary.STAGES, FrameworkShape.TARGET, MapShape::with);

    static final SheetForm RELEVANCE =
            MECHANISMS.owning("Relevance", Vocabulary.KINDS, FrameworkShape.RELEVANCE, MapShape::maybe);

    static final SheetForm CRITICAL = MECHANISMS.owning(
            "Critical",
            map().with(
                            "kind",
                            oneOf(Stream.concat(Stream.of(EVERY_KIND), Vocabulary.KINDS.stream())
                                    .toList())),
            "kind");

    static final SheetForm TIERS =
            own("Tiers", FrameworkShape.TIER.with("tier", oneOf(Vocabulary.TIERS)), "tier change theme from-stage");

    /** All of them, in the order of the workbook. */
    static final List<SheetForm> ALL = List.of(
            FRAMEWORK, THEMES, AREAS, MECHANISMS, HR_ROLE, LEVELS, IDEAS, CASES, TARGETS, RELEVANCE, CRITICAL, TIERS);

    private static SheetForm own(String name, MapShape shape, String keys) {
        return new SheetForm(name, null, shape, List.of(keys.split(" ")));
    }

    private SheetForm owning(String name, MapShape shape, String keys) {
        return new SheetForm(name, this, shape, List.of(keys.split(" ")));
    }

    private SheetForm owning(String name, List<String> keys, Shape each, Adding adding) {
        MapShape shape = map();
        for (String key : keys) {
            shape = adding.add(shape, key, each);
        }
        return new SheetForm(name, this, shape, keys);
    }

    /** The columns from the left: the owner, if there is one, and the keys. */
    List<String> columns() {
        return owner == null
                ? keys
                : Stream.concat(Stream.of(OWNER), keys.stream()).toList();
    }

    /** What stands in a column. */
    Field field(String column) {
        return column.equals(OWNER)
                ? new Field(FrameworkShape.CODE, true)
                : shape.field(column).orElseThrow();
    }

    /** What stands at the head of a column. */
    String heading(String column) {
        if (column.equals(OWNER)) {
            return owner == AREAS ? "Area" : "Mechanism";
        }
        String words = Character.isDigit(column.charAt(0)) ? "level " + column : column.replaceAll("[.-]", " ");
        return (Character.toUpperCase(words.charAt(0)) + words.substring(1)).replace("Hr ", "HR ");
    }

    @FunctionalInterface
    private interface Adding {

        MapShape add(MapShape shape, String key, Shape each);
    }
}
