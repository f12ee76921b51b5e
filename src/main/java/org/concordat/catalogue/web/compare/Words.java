package org.concordat.catalogue.web.compare;

import java.util.Locale;
import org.concordat.catalogue.draft.FieldLabel;
import org.concordat.catalogue.draft.PartKind;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Says messages whose parts are messages themselves. */
public record Words(MessageSource messages, Locale locale) {

    public String say(MessageSourceResolvable message) {
        return messages.getMessage(message, locale);
    }

    public String label(PartKind kind, String path) {
        return say(FieldLabel.of(kind, path));
    }

    /** What a field says, in words where it is a code that people know by another name. */
    String value(String path, String text) {
        if (path.startsWith("rules/critical/")) {
            return say("difference.critical." + !text.isEmpty(), text);
        }
        if (text.isEmpty()) {
            return text;
        }
        if (path.startsWith("rules/relevance/")) {
            return say("catalogue.relevance." + text, text);
        }
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "led-by" -> say("leadrole." + text, text);
            case "from-stage" -> say("stage." + text, text);
            default -> text;
        };
    }

    private String say(String code, String otherwise) {
        return say(new DefaultMessageSourceResolvable(new String[] {code}, otherwise));
    }
}
