package org.concordat.shared.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Someone else saved first: both versions, field by field, and everything of one's own that would be sent again.
 *
 * @param action where the own version can be sent to
 * @param version the version that is kept now
 * @param mine what was sent, to be sent again
 */
public record Conflict(String action, long version, List<Difference> differences, Map<String, List<String>> mine) {

    /** Two versions of one field. */
    public record Difference(
            String label,
            int row,
            @Nullable Said theirs,
            @Nullable Said mine) {}

    public static Conflict between(
            String action, long version, List<Said> theirs, List<Said> mine, Map<String, String[]> sent) {
        Map<String, Said> kept = byField(theirs);
        Map<String, Said> own = byField(mine);
        Map<String, Said> all = new LinkedHashMap<>(own);
        kept.forEach(all::putIfAbsent);
        List<Difference> differences = new ArrayList<>();
        all.forEach((field, said) -> {
            Said here = kept.get(field);
            Said there = own.get(field);
            if (!text(here).equals(text(there))) {
                differences.add(new Difference(said.label(), said.row(), here, there));
            }
        });
        return new Conflict(action, version, List.copyOf(differences), again(sent));
    }

    private static Map<String, List<String>> again(Map<String, String[]> sent) {
        Map<String, List<String>> again = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!List.of("version", "_csrf", "add", "remove", "again").contains(name)) {
                again.put(name, List.of(values));
            }
        });
        return again;
    }

    private static Map<String, Said> byField(List<Said> all) {
        Map<String, Said> byField = new LinkedHashMap<>();
        all.forEach(said -> byField.put(said.label() + said.row(), said));
        return byField;
    }

    private static String text(@Nullable Said said) {
        return said == null ? "" : said.text().replace("\r\n", "\n");
    }
}
