package org.concordat.assessment.file;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where the parts of one file stand. Tables and columns are named by code, never by what someone typed.
 *
 * @param table the table of its parts
 * @param key by column, what is the file’s own
 */
public record FilePlace(String table, Map<String, Object> key) {

    public FilePlace {
        key = new TreeMap<>(key);
    }

    /** A revision of evidence. */
    public static FilePlace ofEvidence(UUID evidence, int revision) {
        return new FilePlace("evidence_part", Map.of("evidence_id", evidence, "revision", revision));
    }

    String columns() {
        return String.join(", ", key.keySet());
    }

    /** The parameters that stand for the key. */
    String values() {
        return key.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
    }

    String condition() {
        return key.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(" and "));
    }
}
