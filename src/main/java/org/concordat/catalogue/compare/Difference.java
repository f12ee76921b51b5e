package org.concordat.catalogue.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.catalogue.draft.PartKind;
import org.concordat.catalogue.file.FrameworkTree;

/**
 * A part that a framework has otherwise than an earlier one.
 *
 * @param code its code; of the framework itself, an empty text
 * @param name what it is called, or was when it is gone
 * @param texts what of it says something else; none for what is new or gone
 */
public record Difference(Change change, PartKind kind, String code, String name, List<TextDifference> texts) {

    /** What became of a part. */
    public enum Change {
        NEW,
        CHANGED,
        GONE
    }

    /** Everything that is otherwise, in the order of the later one; what is gone comes last. */
    public static List<Difference> between(FrameworkTree before, FrameworkTree after) {
        Map<SaidPart.Key, SaidPart> earlier = SaidPart.all(before);
        Map<SaidPart.Key, SaidPart> later = SaidPart.all(after);
        List<Difference> differences = new ArrayList<>();
        later.forEach((key, part) -> {
            SaidPart was = earlier.get(key);
            List<TextDifference> texts =
                    was == null ? List.of() : part.changedSince(was, key.kind(), earlier.keySet(), later.keySet());
            if (was == null || !texts.isEmpty()) {
                differences.add(of(was == null ? Change.NEW : Change.CHANGED, key, part, texts));
            }
        });
        earlier.forEach((key, part) -> {
            if (!later.containsKey(key)) {
                differences.add(of(Change.GONE, key, part, List.of()));
            }
        });
        return differences;
    }

    private static Difference of(Change change, SaidPart.Key key, SaidPart part, List<TextDifference> texts) {
        return new Difference(change, key.kind(), key.code(), part.name(), texts);
    }
}
