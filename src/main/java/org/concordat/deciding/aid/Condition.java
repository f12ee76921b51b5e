package org.concordat.deciding.aid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For questions, scales or matters the choices, bands or recommendations of which one has to be given; all lines hold. */
record Condition(Map<String, List<String>> lines) {

    static Condition of(@Nullable Map<String, List<String>> lines) {
        return new Condition(lines == null ? Map.of() : lines);
    }

    boolean holds(Map<String, String> given) {
        return lines.entrySet().stream().allMatch(line -> line.getValue().contains(given.get(line.getKey())));
    }

    /** Refuses what does not stand earlier in the file. */
    void requireKnown(Map<String, ? extends Collection<String>> known) {
        lines.forEach((code, values) -> Said.holds(
                known.containsKey(code) && !values.isEmpty() && known.get(code).containsAll(values),
                "what stands earlier, not " + code + " " + values));
    }
}
