package org.concordat.catalogue.file;

import static org.concordat.catalogue.file.MapShape.map;
import static org.concordat.catalogue.file.Shape.list;
import static org.concordat.catalogue.file.Shape.mapOf;
import static org.concordat.catalogue.file.Shape.oneOf;
import static org.concordat.catalogue.file.Shape.text;
import static org.concordat.catalogue.file.Shape.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.concordat.catalogue.mapping.End;
import org.concordat.catalogue.mapping.Gap;
import org.concordat.catalogue.mapping.LinkTerms;
import org.concordat.catalogue.mapping.MappingDocument;
import org.concordat.catalogue.mapping.MappingDocument.Entry;
import org.concordat.catalogue.mapping.Strength;
import org.concordat.catalogue.mapping.Way;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files that say which mechanisms of two frameworks cover the same ground, and which have no counterpart, as
 * strictly as frameworks are read. Throws {@link FrameworkFileRefused} with everything that is wrong.
 */
final class MappingFile {

    private static final Shape SIDE =
            map().with("framework", FrameworkShape.SLUG).with("version", whole(1, 9999));
    private static final Shape WAY =
            map().maybe("levels", mapOf(LadderCheck.LEVELS, whole(0, 4))).with("lacks", text(600));
    private static final Shape LINKS = map().with(
                    "mapping", map().with("from", SIDE).with("to", SIDE))
            .with(
                    "links",
                    list(
                            1,
                            500,
                            map().with("from", FrameworkShape.CODE)
                                    .with("to", FrameworkShape.CODE)
                                    .with("strength", oneOf(Strength.CODES))
                                    .with("reason", text(600))
                                    .maybe("when", text(300))
                                    .maybe("forth", WAY)
                                    .maybe("back", WAY)));
    private static final Shape NONE = map().with(
                    "none",
                    list(
                            0,
                            100,
                            map().with("framework", FrameworkShape.SLUG)
                                    .with("version", whole(1, 9999))
                                    .with("mechanisms", list(1, FrameworkShape.MOST_MECHANISMS, FrameworkShape.CODE))
                                    .with("reason", text(600))))
            .with(
                    "pairs",
                    list(
                            0,
                            500,
                            map().with("frameworks", list(2, 2, FrameworkShape.SLUG))
                                    .with("reason", text(600))));

    private MappingFile() {}

    /** The links between two frameworks. */
    static MappingDocument links(byte[] file, MappingCheck.Known known) {
        Node root = FrameworkFile.tree(file);
        refuse(root, LINKS, problems -> new MappingCheck(known, problems).links(root));
        Node from = field(field(root, "mapping"), "from");
        Node to = field(field(root, "mapping"), "to");
        return new MappingDocument(
                from.text("framework"),
                to.text("framework"),
                root.items("links").stream()
                        .map(link -> new Entry(end(from, link.text("from")), end(to, link.text("to")), terms(link)))
                        .toList());
    }

    /** What has no counterpart. */
    static List<Gap> gaps(byte[] file, MappingCheck.Known known) {
        Node root = FrameworkFile.tree(file);
        refuse(root, NONE, problems -> new MappingCheck(known, problems).gaps(root));
        List<Gap> gaps = new ArrayList<>();
        root.items("none")
                .forEach(none -> gaps.add(
                        new Gap(List.of(none.text("framework")), texts(none, "mechanisms"), none.text("reason"))));
        root.items("pairs")
                .forEach(pair -> gaps.add(new Gap(texts(pair, "frameworks"), List.of(), pair.text("reason"))));
        return List.copyOf(gaps);
    }

    private static void refuse(Node root, Shape shape, Consumer<Problems> meaning) {
        Problems problems = new Problems();
        shape.check(root, problems);
        if (!problems.any()) {
            meaning.accept(problems);
        }
        if (problems.any()) {
            throw new FrameworkFileRefused(problems.inOrder());
        }
    }

    private static Node field(Node node, String key) {
        return node.field(key).orElseThrow();
    }

    private static List<String> texts(Node node, String key) {
        return node.items(key).stream().map(Node::text).toList();
    }

    private static End end(Node side, String mechanism) {
        return new End(side.text("framework"), mechanism, Integer.parseInt(side.text("version")));
    }

    private static LinkTerms terms(Node link) {
        return new LinkTerms(
                Strength.of(link.text("strength")).orElseThrow(),
                link.text("reason"),
                link.field("when").map(Node::text).orElse(null),
                way(link, "forth"),
                way(link, "back"));
    }

    private static @Nullable Way way(Node link, String key) {
        return link.field(key)
                .map(way -> Way.of(levels(way), way.text("lacks")))
                .orElse(null);
    }

    static Map<Integer, Integer> levels(Node way) {
        Map<Integer, Integer> levels = new TreeMap<>();
        way.entries("levels")
                .forEach((given, offered) -> levels.put(Integer.valueOf(given), Integer.valueOf(offered.text())));
        return levels;
    }
}
