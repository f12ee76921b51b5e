package org.concordat.catalogue.web.draft;

import java.util.Locale;
import org.concordat.catalogue.draft.FieldLabel;
import org.concordat.catalogue.draft.PartKind;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Says messages whose parts are messages themselves. */
record Words(MessageSource messages, Locale locale) {

    public String say(MessageSourceResolvable message) {
        return messages.getMessage(message, locale);
    }

    public String label(PartKind kind, String path) {
        return say(FieldLabel.of(kind, path));
    }
}
