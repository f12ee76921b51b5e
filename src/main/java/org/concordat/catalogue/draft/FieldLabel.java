package org.concordat.catalogue.draft;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What a field is called, as a message. */
public final class FieldLabel {

    private FieldLabel() {}

    public static MessageSourceResolvable of(PartKind kind, String path) {
        List<String> keys = List.of(path.split("/"));
        return switch (kind) {
            case FRAMEWORK ->
                keys.get(0).equals("rules") && keys.size() > 2 ? ofRule(keys) : message(plain(kind, path));
            case MECHANISM ->
                keys.get(0).equals("levels") && keys.size() == 2
                        ? message("draft.field.level", keys.get(1), message("level." + keys.get(1)))
                        : message(plain(kind, keys.get(0).equals("themes") ? "themes" : path));
            default -> message(plain(kind, path));
        };
    }

    private static MessageSourceResolvable ofRule(List<String> keys) {
        String last = keys.get(keys.size() - 1);
        return switch (keys.get(1)) {
            case "targets" ->
                keys.size() > 3
                        ? message("draft.field.target", keys.get(2), message("stage." + last))
                        : message("draft.field.targets", last);
            case "tiers" -> message("draft.field.tier." + last, message("supporttier." + keys.get(2)));
            case "relevance" ->
                keys.size() > 4
                        ? message("draft.field.relevance", last, message("kind." + keys.get(3)))
                        : message("draft.field.relevance.default");
            default ->
                keys.size() > 4
                        ? message("draft.field.critical", last, message("kind." + keys.get(3)))
                        : message("draft.field.critical.every", last);
        };
    }

    private static String plain(PartKind kind, String path) {
        return "draft.field." + kind.code() + "." + path.replace('/', '.');
    }

    private static MessageSourceResolvable message(String code, Object... arguments) {
        return new DefaultMessageSourceResolvable(
                new String[] {code}, Arrays.copyOf(arguments, arguments.length), code);
    }
}
