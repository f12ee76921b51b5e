package org.concordat.assessment.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Mode;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What is filled in to open an assessment; the voices come beside it, one field a partner. */
record AssessmentForm(
        @Nullable String name,
        @Nullable String framework,
        @Nullable String asOf,
        @Nullable String dueOn,
        @Nullable String mode,
        @Nullable String resultFor,
        @Nullable List<String> partners) {

    /** Who sees the result of a closed assessment: the people who answered too, or only who sees the arrangement. */
    static final String FOR_RESPONDENTS = "respondents";

    static final String FOR_OTHERS = "arrangement";

    static AssessmentForm empty(LocalDate today, @Nullable FrameworkVersionId newest, List<PartnerId> all) {
        return new AssessmentForm(
                "",
                newest == null ? "" : newest.toString(),
                today.toString(),
                "",
                Mode.BY_PARTNER.code(),
                FOR_RESPONDENTS,
                all.stream().map(PartnerId::toString).toList());
    }

    public boolean hears(PartnerId partner) {
        return partners != null && partners.contains(partner.toString());
    }

    FrameworkVersionId version() {
        try {
            return new FrameworkVersionId(UUID.fromString(Objects.requireNonNullElse(framework, "")));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.of("framework", "assessment.framework.not-published");
        }
    }

    @Nullable AssessmentTerms terms(FormReader reading, MultiValueMap<String, String> fields) {
        return reading.whole(() -> new AssessmentTerms(
                Objects.requireNonNullElse(name, ""),
                reading.day("asOf", asOf),
                reading.optionalDay("dueOn", dueOn),
                Coded.of(Mode.class, Objects.requireNonNullElse(mode, ""))
                        .orElseThrow(() -> Refusal.of("mode", "text.required")),
                voices(fields),
                resultFor == null || resultFor.equals(FOR_RESPONDENTS)));
    }

    private Map<PartnerId, Double> voices(MultiValueMap<String, String> fields) {
        Map<PartnerId, Double> voices = new HashMap<>();
        for (String partner : partners == null ? List.<String>of() : partners) {
            voices.put(partner(partner), voice(fields.getFirst("voice-" + partner)));
        }
        return voices;
    }

    /** The fields of those partners heard whose voice is none, in order. */
    List<String> notVoices(Collection<PartnerId> all, MultiValueMap<String, String> fields) {
        return all.stream()
                .filter(this::hears)
                .map(partner -> "voice-" + partner)
                .filter(field -> !AssessmentTerms.isVoice(voice(fields.getFirst(field))))
                .toList();
    }

    private static PartnerId partner(String id) {
        return PartnerId.of(id).orElseThrow(() -> Refusal.of("partners", "assessment.partner.not-in-arrangement"));
    }

    private static double voice(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 1;
        }
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
