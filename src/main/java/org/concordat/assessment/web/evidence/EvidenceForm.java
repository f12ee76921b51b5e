package org.concordat.assessment.web.evidence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.evidence.EvidenceKind;
import org.concordat.assessment.evidence.EvidenceTerms;
import org.concordat.assessment.evidence.Shelf;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * Evidence, as someone enters or corrects it.
 *
 * @param partner whose it is; empty for what the partners share. A sheet's is always its partner's
 * @param file null where none was sent, and where it was too large to be taken in
 */
record EvidenceForm(
        @Nullable String kind,
        @Nullable String partner,
        @Nullable String what,
        @Nullable String place,
        @Nullable String dated,
        @Nullable String goodUntil,
        @Nullable List<String> mechanisms,
        @Nullable MultipartFile file) {

    EvidenceForm {
        mechanisms = mechanisms == null ? List.of() : List.copyOf(mechanisms);
    }

    static EvidenceForm empty(EvidenceKind kind, @Nullable String mechanism) {
        return new EvidenceForm(
                kind.code(), null, null, null, null, null, mechanism == null ? List.of() : List.of(mechanism), null);
    }

    static EvidenceForm of(Evidence entry) {
        return new EvidenceForm(
                entry.kind().code(),
                Objects.toString(entry.partner(), ""),
                entry.what(),
                entry.place(),
                Objects.toString(entry.dated(), ""),
                Objects.toString(entry.goodUntil(), ""),
                entry.mechanisms().stream().map(MechanismCode::value).toList(),
                null);
    }

    /** What kind it is; a file where it says nothing that is known. */
    public EvidenceKind chosenKind() {
        return kindOf(kind);
    }

    static EvidenceKind kindOf(@Nullable String code) {
        return Coded.of(EvidenceKind.class, Objects.requireNonNullElse(code, ""))
                .orElse(EvidenceKind.FILE);
    }

    public boolean chose(String mechanism) {
        return mechanisms != null && mechanisms.contains(mechanism);
    }

    @Nullable EvidenceTerms terms(FormReader reading, Shelf shelf) {
        return reading.whole(() -> new EvidenceTerms(
                owner(shelf),
                chosenKind(),
                Objects.requireNonNullElse(what, ""),
                place,
                reading.optionalDay("dated", dated),
                reading.optionalDay("goodUntil", goodUntil),
                Objects.requireNonNullElse(mechanisms, List.<String>of()).stream()
                        .map(EvidenceForm::mechanism)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private @Nullable PartnerId owner(Shelf shelf) {
        if (shelf.sheet() != null) {
            return shelf.sheet().partner();
        }
        return partner == null || partner.isBlank()
                ? null
                : PartnerId.of(partner).orElseThrow(() -> Refusal.of("partner", "evidence.partner.not-heard"));
    }

    private static MechanismCode mechanism(String code) {
        try {
            return new MechanismCode(code);
        } catch (IllegalArgumentException notACode) {
            throw Refusal.of("mechanisms", "assessment.mechanism.unknown", code);
        }
    }
}
