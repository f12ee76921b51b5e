package org.concordat.catalogue.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.CaseNote;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.LeadRole;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.SourceReference;
import org.concordat.catalogue.SourceWork;
import org.concordat.catalogue.Theme;
import org.concordat.catalogue.Vocabulary;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;

/** Puts a framework together from a file in which nothing is wrong any more. */
record FrameworkAssembly(Node file) {

    FrameworkDocument document() {
        Node head = map(file, "framework");
        return new FrameworkDocument(
                head.text("code"),
                head.text("name"),
                number(head, "version"),
                head.text("language"),
                head.text("summary"),
                head.field("source").map(FrameworkAssembly::work).orElse(null),
                each(file, "themes", FrameworkAssembly::theme),
                each(file, "areas", FrameworkAssembly::area),
                new RulesAssembly(map(file, "rules")).rules(Vocabulary.STAGES));
    }

    private static Theme theme(Node theme) {
        return new Theme(new ThemeCode(theme.text("code")), theme.text("name"), theme.text("about"));
    }

    private static Area area(Node area) {
        return new Area(
                new AreaCode(area.text("code")),
                area.text("name"),
                decimal(map(area, "weight")),
                area.text("question"),
                area.text("about"),
                referenceIfAny(area),
                each(area, "mechanisms", FrameworkAssembly::mechanism));
    }

    private static Mechanism mechanism(Node mechanism) {
        MechanismCode code = new MechanismCode(mechanism.text("code"));
        return new Mechanism(
                code,
                mechanism.text("name"),
                mechanism.text("short-name"),
                mechanism.text("what"),
                mechanism.text("why"),
                each(mechanism, "hr-role", Node::text),
                each(mechanism, "themes", theme -> new ThemeCode(theme.text())),
                LadderCheck.LEVELS.stream().map(map(mechanism, "levels")::text).toList(),
                each(mechanism, "ideas", idea -> idea(code, idea)),
                each(mechanism, "cases", FrameworkAssembly::caseNote),
                referenceIfAny(mechanism));
    }

    private static ActionIdea idea(MechanismCode mechanism, Node idea) {
        return new ActionIdea(
                idea.text("code"),
                mechanism,
                idea.text("title"),
                idea.text("what"),
                number(idea, "raises-to"),
                idea.field("effort-days").map(FrameworkAssembly::decimal).orElse(null),
                number(idea, "weeks"),
                LeadRole.ofCode(idea.text("led-by")),
                idea.text("done-when"),
                each(idea, "after", Node::text),
                textIfAny(idea, "who-acts"),
                textIfAny(idea, "by-when"),
                textIfAny(idea, "source"));
    }

    private static CaseNote caseNote(Node note) {
        return new CaseNote(note.text("title"), note.text("setting"), note.text("note"), note.text("source"));
    }

    private static SourceWork work(Node work) {
        return new SourceWork(work.text("title"), work.text("publisher"), numberIfAny(work, "year"));
    }

    @Nullable private static SourceReference referenceIfAny(Node part) {
        return part.field("source")
                .map(source -> new SourceReference(
                        source.text("section"),
                        textIfAny(source, "table"),
                        numberIfAny(source, "row"),
                        textIfAny(source, "pages"),
                        each(source, "boxes", Node::text)))
                .orElse(null);
    }

    private static Node map(Node node, String key) {
        return node.field(key).orElseThrow();
    }

    private static int number(Node node, String key) {
        return Integer.parseInt(node.text(key));
    }

    @Nullable private static Integer numberIfAny(Node node, String key) {
        return node.field(key).map(number -> Integer.valueOf(number.text())).orElse(null);
    }

    /** The number as it is written shortest, so that 40.0 and 40 say the same. */
    private static BigDecimal decimal(Node number) {
        BigDecimal shortest = new BigDecimal(number.text()).stripTrailingZeros();
        return shortest.setScale(Math.max(0, shortest.scale()));
    }

    @Nullable private static String textIfAny(Node node, String key) {
        return node.field(key).map(Node::text).orElse(null);
    }

    private static <T> List<T> each(Node node, String key, Function<Node, T> make) {
        return node.items(key).stream().map(make).toList();
    }
}
