package org.concordat.assessment.web;

import java.util.Objects;
import java.util.Set;
import org.concordat.assessment.EvidenceKind;
import org.concordat.assessment.EvidenceTerms;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;

/** Something that supports a level. */
record EvidenceForm(
        @Nullable String what,
        @Nullable String place,
        @Nullable String dated,
        @Nullable String goodUntil) {

    static EvidenceForm empty() {
        return new EvidenceForm("", "", "", "");
    }

    @Nullable EvidenceTerms terms(FormReader reading, MechanismCode mechanism) {
        String said = Objects.requireNonNullElse(place, "").strip();
        return reading.whole(() -> new EvidenceTerms(
                null,
                said.matches("https?://\\S+") ? EvidenceKind.LINK : EvidenceKind.NOTE,
                Objects.requireNonNullElse(what, ""),
                said,
                reading.optionalDay("dated", dated),
                reading.optionalDay("goodUntil", goodUntil),
                Set.of(mechanism)));
    }
}
