package org.concordat.assessment.web.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Signature;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceCheck;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidenceRevision;
import org.concordat.assessment.evidence.EvidenceWithdrawal;
import org.concordat.assessment.evidence.Shelf;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Evidence, for someone who may read it.
 *
 * @param place what a note says; null for anything else
 * @param takenOver what it supports only because of a link to another framework
 * @param entered by whom and when, as far as it may be told
 */
record EvidenceView(
        EvidenceLine line,
        @Nullable String place,
        List<String> takenOver,
        String entered,
        boolean carried,
        @Nullable Told check,
        @Nullable Told withdrawal,
        List<FileLine> files,
        long version,
        boolean mayChange,
        boolean mayCheck) {

    /** Something that someone did, with a word. */
    record Told(@Nullable String word, String by) {}

    /** A file as it was handed in. */
    record FileLine(int number, String address, String name, String type, String size, String sha256, String by) {}

    static EvidenceView of(Shelf shelf, Evidence entry, LocalDate today, ZoneId zone) {
        EvidenceLine line = EvidenceLine.of(shelf, entry, today);
        List<FileLine> files = new ArrayList<>();
        for (Map.Entry<Integer, EvidenceRevision> each : entry.revisions().entrySet()) {
            EvidenceRevision file = each.getValue();
            files.add(
                    0,
                    new FileLine(
                            each.getKey(),
                            line.address() + "/revisions/" + each.getKey(),
                            file.name(),
                            file.type().code().toUpperCase(Locale.ROOT),
                            Shown.bytes(file.size()),
                            file.sha256(),
                            signed(shelf, file.signature(), zone)));
        }
        EvidenceCheck check = entry.check();
        EvidenceWithdrawal withdrawal = entry.withdrawal();
        return new EvidenceView(
                line,
                entry.kind() == EvidenceKind.NOTE ? entry.place() : null,
                entry.takenOver().stream().map(MechanismCode::value).toList(),
                signed(shelf, entry.entered(), zone),
                entry.carriedFrom() != null,
                check == null ? null : new Told(check.word(), signed(shelf, check.signature(), zone)),
                withdrawal == null ? null : new Told(withdrawal.reason(), signed(shelf, withdrawal.signature(), zone)),
                files,
                entry.version(),
                shelf.mayChange(entry),
                shelf.mayCheck(entry));
    }

    /** Of an anonymous assessment the day is all that is told of what came from a sheet; its hour is not kept. */
    private static String signed(Shelf shelf, Signature signature, ZoneId zone) {
        boolean unnamed = signature.by() == null && shelf.assessment().mode() == Mode.ANONYMOUS;
        return signature.name() + ", "
                + (unnamed ? Shown.day(signature.at(), zone) : Shown.moment(signature.at(), zone));
    }
}
