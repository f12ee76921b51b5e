package org.concordat.catalogue.compare;

import org.concordat.catalogue.draft.FieldLabel;
import org.concordat.catalogue.draft.PartKind;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A text that says something else than before; of several lines for a list.
 *
 * @param path the path of the field, or of the list whose order is otherwise
 * @param before empty where nothing stood
 * @param after empty where nothing stands any more
 * @param isOrder whether only the order of parts is otherwise, which both sides then list by their codes
 */
public record TextDifference(PartKind kind, String path, String before, String after, boolean isOrder) {

    /** What the text is called. */
    public MessageSourceResolvable label() {
        MessageSourceResolvable field = FieldLabel.of(kind, path);
        return isOrder
                ? new DefaultMessageSourceResolvable(new String[] {"difference.order"}, new Object[] {field})
                : field;
    }

    public WordDifference words() {
        return WordDifference.between(before, after);
    }
}
