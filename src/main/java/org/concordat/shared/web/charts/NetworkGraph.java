package org.concordat.shared.web.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What belongs together, as a drawing: columns of named boxes, and lines between them. The same things are always drawn in the
 * same way.
 *
 * @param width of the drawing, in its own units
 */
public record NetworkGraph(String id, double width, double height, List<Node> nodes, List<Line> lines) {

    private static final int BETWEEN = 8;
    private static final int BOX = 26;
    private static final int LINE = 15;
    private static final int LINES = 2;
    private static final int MARGIN = 8;
    private static final int SWEEPS = 4;
    /** A letter is about so wide; those of the one in the middle are bold. */
    private static final double LETTER = 6.2;

    private static final double BOLD = 7.1;
    private static final int PADDING = 14;
    private static final int TEXT_DOWN = 17;
    private static final String CENTRE = "centre";

    /**
     * A thing to draw.
     *
     * @param key by which ties name it
     * @param look how it looks, as a class of the style sheet: {@code centre}, {@code partner}, {@code arrangement} or {@code past}
     * @param marked whether something is wrong with it
     * @param says all that is to be known of it, in words
     */
    public record Given(String key, String name, String href, String look, boolean marked, String says) {}

    /**
     * That two things belong together.
     *
     * @param strong whether one of them hangs on the other
     * @param says how they belong together, in words
     */
    public record Tie(String from, String to, boolean strong, String says) {}

    /** @param shown the name in lines, as much of it as there is room for */
    public record Node(Given given, List<String> shown, double x, double y, double width, double height) {

        public Node {
            shown = List.copyOf(shown);
        }

        public double textX() {
            return Geometry.round(x + width / 2);
        }

        /** Where a line of the name is written: all of them together in the middle. */
        public double textY(int line) {
            return Geometry.round(y + TEXT_DOWN + (height - BOX) / 2 + (line - (shown.size() - 1) / 2.0) * LINE);
        }
    }

    /** @param path from box to box */
    public record Line(String path, boolean strong, String says) {}

    public NetworkGraph {
        Geometry.requireId(id);
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
    }

    /** @param columns from left to right; in each, things move up and down until lines cross little */
    public static NetworkGraph of(String id, List<List<Given>> columns, List<Tie> ties) {
        List<List<Given>> drawn = columns.stream()
                .filter(column -> !column.isEmpty())
                .map(column -> (List<Given>) new ArrayList<>(column))
                .toList();
        Map<String, List<String>> beside = beside(ties);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            // One after the other: two columns that settle by each other at once would change places for ever.
            drawn.forEach(column -> settle(column, beside, places(drawn)));
        }
        double box = drawn.size() > 3 ? 200 : 280;
        double gap = drawn.size() > 3 ? 40 : 140;
        int tallest = drawn.stream().mapToInt(List::size).max().orElse(0);
        int lines = drawn.stream()
                .flatMap(List::stream)
                .mapToInt(given -> inLines(given, box).size())
                .max()
                .orElse(1);
        double height = BOX + (lines - 1) * LINE;
        double row = height + BETWEEN;
        Map<String, Node> nodes = new HashMap<>();
        List<Node> inOrder = new ArrayList<>();
        for (int column = 0; column < drawn.size(); column++) {
            List<Given> things = drawn.get(column);
            double top = MARGIN + (tallest - things.size()) * row / 2;
            for (int place = 0; place < things.size(); place++) {
                Given given = things.get(place);
                Node node = new Node(
                        given, inLines(given, box), MARGIN + column * (box + gap), top + place * row, box, height);
                nodes.put(given.key(), node);
                inOrder.add(node);
            }
        }
        return new NetworkGraph(
                id,
                2 * MARGIN + drawn.size() * box + Math.max(0, drawn.size() - 1) * gap,
                2 * MARGIN + tallest * row - BETWEEN,
                inOrder,
                lines(ties, nodes));
    }

    private static List<Line> lines(List<Tie> ties, Map<String, Node> nodes) {
        List<Line> lines = new ArrayList<>();
        for (Tie tie : ties) {
            Node from = nodes.get(tie.from());
            Node to = nodes.get(tie.to());
            if (from != null && to != null) {
                lines.add(line(from, to, tie));
            }
        }
        return lines;
    }

    private static Map<String, List<String>> beside(List<Tie> ties) {
        Map<String, List<String>> beside = new HashMap<>();
        for (Tie tie : ties) {
            beside.computeIfAbsent(tie.from(), key -> new ArrayList<>()).add(tie.to());
            beside.computeIfAbsent(tie.to(), key -> new ArrayList<>()).add(tie.from());
        }
        return beside;
    }

    /** How far down each thing stands in its column, from −½ to ½. */
    private static Map<String, Double> places(List<List<Given>> columns) {
        Map<String, Double> places = new HashMap<>();
        for (List<Given> column : columns) {
            for (int row = 0; row < column.size(); row++) {
                places.put(column.get(row).key(), (row + 0.5) / column.size() - 0.5);
            }
        }
        return places;
    }

    /** Puts each thing where what it belongs to stands in the mean; equals stay in their order. */
    private static void settle(List<Given> column, Map<String, List<String>> beside, Map<String, Double> places) {
        Map<String, Double> wanted = new HashMap<>();
        for (Given given : column) {
            wanted.put(
                    given.key(),
                    beside.getOrDefault(given.key(), List.of()).stream()
                            .mapToDouble(key -> places.getOrDefault(key, 0.0))
                            .average()
                            .orElse(0));
        }
        column.sort(Comparator.comparingDouble(given -> wanted.getOrDefault(given.key(), 0.0)));
    }

    private static Line line(Node one, Node other, Tie tie) {
        Node left = one.x() <= other.x() ? one : other;
        Node right = left == one ? other : one;
        double fromX = left.x() + left.width();
        double fromY = left.y() + left.height() / 2;
        double toX = right.x();
        double toY = right.y() + right.height() / 2;
        double middle = (fromX + toX) / 2;
        return new Line(
                String.format(
                        Locale.ROOT,
                        "M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f",
                        fromX,
                        fromY,
                        middle,
                        fromY,
                        middle,
                        toY,
                        toX,
                        toY),
                tie.strong(),
                tie.says());
    }

    /** A name in as many lines as it takes, but no more than there are; what is too long even so ends in an ellipsis. */
    private static List<String> inLines(Given given, double box) {
        int room = (int) ((box - PADDING) / (given.look().equals(CENTRE) ? BOLD : LETTER));
        List<String> lines = new ArrayList<>();
        String rest = given.name().strip();
        while (lines.size() < LINES - 1 && letters(rest) > room) {
            int space = rest.lastIndexOf(' ', rest.offsetByCodePoints(0, room));
            int end = space > 0 ? space : rest.offsetByCodePoints(0, room);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(
                letters(rest) <= room
                        ? rest
                        : rest.substring(0, rest.offsetByCodePoints(0, room - 1))
                                        .stripTrailing() + "…");
        return lines;
    }

    private static int letters(String text) {
        return text.codePointCount(0, text.length());
    }
}
