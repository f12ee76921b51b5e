package org.concordat.planning;

import org.concordat.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What an action says that someone wrote themselves.
 *
 * @param title what to do, in a line
 * @param what what to do, in more words, or null
 * @param doneWhen what shows that it is done, or null
 */
public record Wording(
        String title, @Nullable String what, @Nullable String doneWhen) {

    public Wording {
        title = PlainText.line("title", title, 200);
        what = PlainText.passage("what", what, 2000);
        doneWhen = PlainText.passage("doneWhen", doneWhen, 1000);
    }
}
