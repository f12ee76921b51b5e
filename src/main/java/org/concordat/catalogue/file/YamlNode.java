package org.concordat.catalogue.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands at one place of a file. The readers below are lenient, so that every check can run to its end on a file
 * that is wrong elsewhere.
 *
 * @param line the line of its key, or of its beginning when it has none; from 1
 * @param path the keys and positions that lead to it
 * @param kind what it is
 * @param text the text of a scalar, else empty
 * @param fields the entries of a map in their order, else empty
 * @param items the items of a list, else empty
 */
record YamlNode(int line, String path, Kind kind, String text, Map<String, YamlNode> fields, List<YamlNode> items) {

    enum Kind {
        MAP,
        LIST,
        TEXT,
        NUMBER,
        FLAG,
        NOTHING
    }

    /** The same on the line of its key, which is where a reader looks for it. */
    YamlNode onLine(int keyLine) {
        return new YamlNode(keyLine, path, kind, text, fields, items);
    }

    Optional<YamlNode> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** The items of a list under that key; none if there is no such list. */
    List<YamlNode> items(String key) {
        return field(key).map(YamlNode::items).orElse(List.of());
    }

    /** The entries of a map under that key; none if there is no such map. */
    Map<String, YamlNode> entries(String key) {
        return field(key).map(YamlNode::fields).orElse(Map.of());
    }

    /** The text under that key, or an empty one. */
    String text(String key) {
        return field(key).map(YamlNode::text).orElse("");
    }
}
