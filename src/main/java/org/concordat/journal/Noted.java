package org.concordat.journal;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;

/** What an entry is to tell, before it is put into words. */
record Noted(Act act, Subject subject, List<Line> lines) {

    /** Both as one: it was added or removed if either says so. */
    Noted and(Noted other) {
        boolean otherWeighsMore = act == Act.CHANGED;
        return new Noted(otherWeighsMore ? other.act : act, otherWeighsMore ? other.subject : subject, lines)
                .with(other.lines);
    }

    Noted with(List<Line> more) {
        return new Noted(
                act, subject, Stream.concat(lines.stream(), more.stream()).toList());
    }
}
