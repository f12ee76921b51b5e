package org.concordat.assessment.web;

import java.time.Instant;
import java.util.Objects;
import org.concordat.assessment.Evidence;
import org.concordat.assessment.Signature;
import org.concordat.identity.Viewer;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;

/** Something that supports a level. */
record EvidenceForm(
        @Nullable String what,
        @Nullable String place,
        @Nullable String dated,
        @Nullable String goodUntil,
        @Nullable String grade) {

    static EvidenceForm empty() {
        return new EvidenceForm("", "", "", "", "B");
    }

    @Nullable Evidence entry(FormReader reading, MechanismCode mechanism, Viewer viewer, Instant at) {
        return reading.whole(() -> new Evidence(
                mechanism,
                Objects.requireNonNullElse(what, ""),
                Objects.requireNonNullElse(place, ""),
                reading.optionalDay("dated", dated),
                reading.optionalDay("goodUntil", goodUntil),
                chosenGrade(),
                Signature.of(viewer, at)));
    }

    private EvidenceGrade chosenGrade() {
        try {
            return EvidenceGrade.valueOf(Objects.requireNonNullElse(grade, ""));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of("grade", "evidence.grade.unknown");
        }
    }
}
