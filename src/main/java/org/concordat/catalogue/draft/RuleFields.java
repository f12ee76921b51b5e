package org.concordat.catalogue.draft;

import java.util.List;
import java.util.Optional;
import org.concordat.catalogue.Vocabulary;

/** The fields whose paths name codes: the rules of the framework, and the themes of a mechanism. */
final class RuleFields {

    private RuleFields() {}

    static Optional<Field> of(PartKind kind, String path) {
        List<String> keys = List.of(path.split("/", -1));
        if (path.length() > 200 || keys.contains("")) {
            return Optional.empty();
        }
        return switch (kind) {
            case MECHANISM ->
                keys.size() == 2 && keys.get(0).equals("themes") ? Optional.of(Field.flag(path)) : Optional.empty();
            case FRAMEWORK -> keys.get(0).equals("rules") ? rule(path, keys.subList(1, keys.size())) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Field> rule(String path, List<String> keys) {
        return switch (keys.size() + " " + (keys.isEmpty() ? "" : keys.get(0))) {
            case "3 targets" -> when(Vocabulary.STAGES.contains(keys.get(2)), Field.number(path));
            case "3 tiers" -> Vocabulary.TIERS.contains(keys.get(1)) ? tier(path, keys.get(2)) : Optional.empty();
            case "2 relevance" -> when(keys.get(1).equals("default"), Field.number(path));
            case "4 relevance" -> when(ofKind(keys), Field.number(path));
            case "3 critical" -> when(keys.get(1).equals("every-kind"), Field.flag(path));
            case "4 critical" -> when(ofKind(keys), Field.flag(path));
            default -> Optional.empty();
        };
    }

    private static Optional<Field> tier(String path, String key) {
        return switch (key) {
            case "change" -> Optional.of(Field.number(path));
            case "theme", "from-stage" -> Optional.of(Field.line(path, 40));
            default -> Optional.empty();
        };
    }

    private static boolean ofKind(List<String> keys) {
        return keys.get(1).equals("by-kind") && Vocabulary.KINDS.contains(keys.get(2));
    }

    private static Optional<Field> when(boolean known, Field field) {
        return known ? Optional.of(field) : Optional.empty();
    }
}
