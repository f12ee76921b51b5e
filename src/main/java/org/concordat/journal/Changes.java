package org.concordat.journal;

import java.util.List;
import org.concordat.journal.Entry.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What changed, as JSON: a list of objects with {@code label}, {@code before} and {@code after}. */
final class Changes {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Change>> LIST = new TypeReference<>() {};

    private Changes() {}

    static String write(List<Change> changes) {
        return JSON.writeValueAsString(changes);
    }

    static List<Change> read(@Nullable String json) {
        return json == null ? List.of() : JSON.readValue(json, LIST);
    }
}
