package org.concordat.deciding.web;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.deciding.Decision;
import org.concordat.deciding.Deliberation;
import org.concordat.deciding.aid.Aid;
import org.jspecify.annotations.Nullable;

/**
 * An aid as the page of an arrangement offers it.
 *
 * @param draft the open draft; null for none
 * @param answered how many questions of it are answered
 * @param records the records, the latest first
 */
record Offer(Aid aid, @Nullable Deliberation draft, int answered, List<Deliberation> records) {

    static Offer of(Aid aid, List<Deliberation> all) {
        List<Deliberation> own =
                all.stream().filter(each -> each.aid().equals(aid.code())).toList();
        Deliberation draft =
                own.stream().filter(each -> !each.isRecorded()).findFirst().orElse(null);
        return new Offer(
                aid,
                draft,
                draft == null ? 0 : aid.known(draft.answers()).size(),
                own.stream().filter(Deliberation::isRecorded).toList());
    }

    public @Nullable Deliberation latest() {
        return records.isEmpty() ? null : records.get(0);
    }

    public List<Deliberation> earlier() {
        return records.stream().skip(1).toList();
    }

    /** What was decided last, on whichever record; null for nothing yet. */
    public @Nullable Decision decided() {
        return records.stream()
                .flatMap(record -> Stream.ofNullable(record.decided()))
                .reduce((one, other) -> other.by().at().isAfter(one.by().at()) ? other : one)
                .orElse(null);
    }
}
