package org.concordat.assessment.web.evidence;

import java.time.LocalDate;
import java.util.List;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.Shelf;
import org.jspecify.annotations.Nullable;

/** What of the evidence is listed. What no filter knows is shown as if it were not asked for. */
record EvidenceFilter(
        @Nullable String mechanism,
        @Nullable String partner,
        @Nullable String grade,
        @Nullable String expiring) {

    static final List<String> GRADES = List.of("A", "B", "C", "D");
    static final String SHARED = "shared";

    public boolean isSet() {
        return given(mechanism) || given(partner) || given(grade) || given(expiring);
    }

    List<Evidence> of(Shelf shelf, LocalDate today) {
        return shelf.entries().stream()
                .filter(entry -> !given(mechanism)
                        || entry.mechanisms().stream()
                                .anyMatch(code -> code.value().equals(mechanism)))
                .filter(entry -> !given(partner) || owner(entry).equals(partner))
                .filter(entry -> !given(grade) || shelf.grade(entry).name().equals(grade))
                .filter(entry -> !given(expiring) || shelf.reads(entry) && entry.runsOutSoon(today))
                .toList();
    }

    private static String owner(Evidence entry) {
        return entry.partner() == null ? SHARED : entry.partner().toString();
    }

    private static boolean given(@Nullable String choice) {
        return choice != null && !choice.isBlank();
    }
}
