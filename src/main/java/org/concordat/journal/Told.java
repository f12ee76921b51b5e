package org.concordat.journal;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.journal.Entry.Change;
import org.jspecify.annotations.Nullable;

/**
 * An entry as someone may read it.
 *
 * @param changes what changed, with what is told in confidence only if it is told to them
 * @param link the address of what it is about; null where that has no page
 */
public record Told(
        Entry entry, List<Change> changes, @Nullable String link) {

    static Told of(Entry entry, boolean inConfidence, @Nullable String link) {
        return new Told(
                entry,
                Stream.concat(entry.told().stream(), inConfidence ? entry.toldInConfidence().stream() : Stream.empty())
                        .toList(),
                link);
    }
}
