package org.concordat.assessment.web.evidence;

import java.time.LocalDate;
import java.util.List;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.Shelf;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Evidence in a list. Of what the viewer may not read, that it is there, whose, what it supports, and what it is worth.
 *
 * @param address where its page is; null if the viewer may not read it
 * @param what what it is; null if the viewer may not read it
 * @param kind a file, a link or a note; null if the viewer may not read it
 * @param link where a link leads; null for anything else
 * @param owner whose it is; null for what the partners share
 * @param runsOut when it runs out or ran out, if that is near
 */
public record EvidenceLine(
        @Nullable String address,
        @Nullable String what,
        @Nullable String kind,
        @Nullable String link,
        @Nullable String owner,
        String grade,
        List<String> mechanisms,
        @Nullable String dated,
        @Nullable String goodUntil,
        boolean checked,
        boolean withdrawn,
        boolean runsOut,
        boolean ranOut) {

    static EvidenceLine of(Shelf shelf, Evidence entry, LocalDate today) {
        if (!shelf.reads(entry)) {
            return new EvidenceLine(
                    null,
                    null,
                    null,
                    null,
                    shelf.ownerOf(entry),
                    shelf.grade(entry).name(),
                    codes(entry),
                    null,
                    null,
                    false,
                    entry.withdrawal() != null,
                    false,
                    false);
        }
        LocalDate goodUntil = entry.goodUntil();
        return new EvidenceLine(
                shelf.place().address() + "/" + entry.id(),
                entry.what(),
                entry.kind().code(),
                entry.kind() == EvidenceKind.LINK ? entry.place() : null,
                shelf.ownerOf(entry),
                shelf.grade(entry).name(),
                codes(entry),
                entry.dated() == null ? null : Shown.day(entry.dated()),
                goodUntil == null ? null : Shown.day(goodUntil),
                entry.check() != null,
                entry.withdrawal() != null,
                entry.runsOutSoon(today),
                !entry.isCurrentOn(today));
    }

    private static List<String> codes(Evidence entry) {
        return entry.mechanisms().stream().map(MechanismCode::value).toList();
    }

    /** What supports a mechanism, without what was withdrawn. */
    public static List<EvidenceLine> of(Shelf shelf, MechanismCode mechanism, LocalDate today) {
        return shelf.entries().stream()
                .filter(entry -> entry.supports(mechanism) && entry.withdrawal() == null)
                .map(entry -> of(shelf, entry, today))
                .toList();
    }
}
