package org.concordat.catalogue.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands at one place of a framework, whether it was read from a file, a workbook or a draft. The readers below
 * are lenient, so that every check can run to its end on a tree that is wrong elsewhere.
 *
 * @param place where a writer finds it
 * @param path the keys and positions that lead to it, such as {@code areas[0].mechanisms[2].levels}
 * @param kind what it is
 * @param text the text of a scalar, else empty
 * @param fields the entries of a map in their order, else empty
 * @param items the items of a list, else empty
 */
public record Node(Place place, String path, Kind kind, String text, Map<String, Node> fields, List<Node> items) {

    /** What may stand somewhere. */
    public enum Kind {
        MAP,
        LIST,
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    public static Node scalar(Place place, String path, Kind kind, String text) {
        return new Node(place, path, kind, text, Map.of(), List.of());
    }

    public static Node map(Place place, String path, Map<String, Node> fields) {
        return new Node(place, path, Kind.MAP, "", fields, List.of());
    }

    public static Node list(Place place, String path, List<Node> items) {
        return new Node(place, path, Kind.LIST, "", Map.of(), items);
    }

    /** The path of what stands under a key of the map at a path. */
    public static String path(String map, String key) {
        return map.isEmpty() ? key : map + "." + key;
    }

    /** The path of what stands at a position of the list at a path, from 0. */
    public static String path(String list, int position) {
        return list + "[" + position + "]";
    }

    /** The same at the place of its key, which is where a reader looks for it. */
    Node at(Place key) {
        return new Node(key, path, kind, text, fields, items);
    }

    public Optional<Node> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The items of a list under that key; none if there is no such list. */
    public List<Node> items(String key) {
        return field(key).map(Node::items).orElse(List.of());
    }

    /** The entries of a map under that key; none if there is no such map. */
    public Map<String, Node> entries(String key) {
        return field(key).map(Node::fields).orElse(Map.of());
    }

    /** The text under that key, or an empty one. */
    public String text(String key) {
        return field(key).map(Node::text).orElse("");
    }
}
