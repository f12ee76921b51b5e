package org.concordat.catalogue.draft;

import static org.concordat.catalogue.draft.Field.CODE;
import static org.concordat.catalogue.draft.Field.line;
import static org.concordat.catalogue.draft.Field.lines;
import static org.concordat.catalogue.draft.Field.number;
import static org.concordat.catalogue.draft.Field.passage;
import static org.concordat.catalogue.draft.Field.words;

import jakarta.persistence.EnumeratedValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a draft is made of: parts with texts, each in a list of the part that it belongs to. */
public enum PartKind {
    FRAMEWORK(
            null,
            "",
            List.of(
                    line("framework/name", 80),
                    line("framework/language", 20),
                    passage("framework/summary", 1000),
                    line("framework/source/title", 200),
                    line("framework/source/publisher", 120),
                    number("framework/source/year"))),
    THEME(FRAMEWORK, "themes", List.of(CODE, line("name", 40), passage("about", 300))),
    AREA(
            FRAMEWORK,
            "areas",
            with(
                    Field.REFERENCE,
                    CODE,
                    line("name", 60),
                    number("weight"),
                    passage("question", 200),
                    passage("about", 1000))),
    MECHANISM(
            AREA,
            "mechanisms",
            with(
                    Field.REFERENCE,
                    CODE,
                    line("name", 60),
                    line("short-name", 24),
                    passage("what", 800),
                    passage("why", 800),
                    lines("hr-role", 300),
                    passage("levels/0", 500),
                    passage("levels/1", 500),
                    passage("levels/2", 500),
                    passage("levels/3", 500),
                    passage("levels/4", 500))),
    IDEA(
            MECHANISM,
            "ideas",
            List.of(
                    CODE,
                    line("title", 90),
                    passage("what", 800),
                    number("raises-to"),
                    number("effort-days"),
                    number("weeks"),
                    line("led-by", 40),
                    passage("done-when", 300),
                    words("after"),
                    line("who-acts", 120),
                    line("by-when", 80),
                    line("source", 120))),
    CASE(
            MECHANISM,
            "cases",
            List.of(line("title", 100), line("setting", 60), passage("note", 1000), line("source", 120)));

    @Nullable private final PartKind parent;

    private final String list;
    private final List<Field> fields;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    PartKind(@Nullable PartKind parent, String list, List<Field> fields) {
        this.parent = parent;
        this.list = list;
        this.fields = fields;
    }

    /** The word in addresses, messages and the database. */
    public String code() {
        return code;
    }

    /** The kind of what it belongs to; null for the framework as a whole. */
    @Nullable PartKind parent() {
        return parent;
    }

    /** The list of its parent that it stands in. */
    String list() {
        return list;
    }

    /** Its texts, in the order in which they are written; what the rules and themes say is besides these. */
    public List<Field> fields() {
        return fields;
    }

    /** The field of that path, if a part of this kind has it. */
    public Optional<Field> field(String path) {
        return fields.stream()
                .filter(field -> field.path().equals(path))
                .findFirst()
                .or(() -> RuleFields.of(this, path));
    }

    /** The kinds that belong to this one. */
    Stream<PartKind> parts() {
        return Stream.of(values()).filter(kind -> kind.parent == this);
    }

    /** The kind of that code, if there is one. */
    public static Optional<PartKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    private static List<Field> with(List<Field> last, Field... first) {
        return Stream.concat(Stream.of(first), last.stream()).toList();
    }
}
