package org.concordat.assessment.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.AssessmentTerms;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Promise;
import org.concordat.assessment.RespondentId;
import org.concordat.assessment.Voices;
import org.concordat.assessment.desk.Repeating.Earlier;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.assessment.sheet.RespondentStatus;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.AreaCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What is filled in to open an assessment; the voices come beside it, one field a partner.
 *
 * @param scope {@code whole} or {@code some} areas
 * @param areas each as {@code version/area}, so that those of a framework that was not chosen do not count
 * @param from the earlier assessment that it is started from; empty for none
 * @param people the sheets there of those who are asked again
 */
record AssessmentForm(
        @Nullable String name,
        @Nullable String framework,
        @Nullable String asOf,
        @Nullable String dueOn,
        @Nullable String mode,
        @Nullable String promise,
        @Nullable List<String> partners,
        @Nullable String voicesReason,
        @Nullable String scope,
        @Nullable List<String> areas,
        @Nullable String from,
        @Nullable List<String> people) {

    static final String WHOLE = "whole";
    static final String SOME = "some";

    static AssessmentForm empty(LocalDate today, @Nullable FrameworkVersionId newest, List<PartnerId> all) {
        return new AssessmentForm(
                "",
                newest == null ? "" : newest.toString(),
                today.toString(),
                "",
                Mode.BY_PARTNER.code(),
                Promise.RESULT.code(),
                all.stream().map(PartnerId::toString).toList(),
                "",
                WHOLE,
                List.of(),
                "",
                List.of());
    }

    /**
     * Filled in with what an earlier assessment was set up with.
     *
     * @param newest the newest version of its framework
     * @param areas the areas of that version, for those that were asked about
     */
    static AssessmentForm like(
            Earlier earlier, LocalDate today, FrameworkVersionId newest, List<AreaCode> areas, List<PartnerId> all) {
        Assessment before = earlier.assessment();
        return new AssessmentForm(
                "",
                newest.toString(),
                today.toString(),
                "",
                before.mode().code(),
                before.promise().code(),
                all.stream()
                        .filter(before.voices()::containsKey)
                        .map(PartnerId::toString)
                        .toList(),
                before.voicesReason(),
                before.asked().whole() ? WHOLE : SOME,
                before.asked().whole()
                        ? List.of()
                        : areas.stream()
                                .filter(area -> !before.asked().leftOut().contains(area.value()))
                                .map(area -> newest + "/" + area)
                                .toList(),
                before.id().toString(),
                earlier.people().stream()
                        .filter(person -> person.status() != RespondentStatus.DECLINED)
                        .map(Respondent::id)
                        .map(RespondentId::toString)
                        .toList());
    }

    /** The fields beside the form, with the voices of an earlier assessment. */
    static MultiValueMap<String, String> voices(Assessment before) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        before.voices().forEach((partner, voice) -> fields.add("voice-" + partner, plain(voice)));
        return fields;
    }

    private static String plain(double voice) {
        return voice == Math.rint(voice) ? Long.toString(Math.round(voice)) : Double.toString(voice);
    }

    public boolean hears(PartnerId partner) {
        return partners != null && partners.contains(partner.toString());
    }

    public boolean asks(FrameworkVersionId version, AreaCode area) {
        return areas != null && areas.contains(version + "/" + area);
    }

    public boolean asksAgain(RespondentId person) {
        return people != null && people.contains(person.toString());
    }

    FrameworkVersionId version() {
        try {
            return new FrameworkVersionId(UUID.fromString(Objects.requireNonNullElse(framework, "")));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.of("framework", "assessment.framework.not-published");
        }
    }

    /** The assessment that it is started from; null for none. */
    @Nullable AssessmentId earlier() {
        if (from == null || from.isBlank()) {
            return null;
        }
        try {
            return new AssessmentId(UUID.fromString(from));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }

    /** The sheets of those who are asked again; whoever is none of them is passed over. */
    List<RespondentId> peopleAgain(Earlier earlier) {
        return earlier.people().stream()
                .map(Respondent::id)
                .filter(this::asksAgain)
                .toList();
    }

    @Nullable AssessmentTerms terms(FormReader reading, MultiValueMap<String, String> fields) {
        return reading.whole(() -> new AssessmentTerms(
                Objects.requireNonNullElse(name, ""),
                reading.day("asOf", asOf),
                reading.optionalDay("dueOn", dueOn),
                choice(Mode.class, "mode", mode),
                new Voices(weights(fields), voicesReason),
                promise == null ? Promise.RESULT : choice(Promise.class, "promise", promise),
                areaCodes()));
    }

    private static <E extends Enum<E> & Coded> E choice(Class<E> choices, String field, @Nullable String code) {
        return Coded.of(choices, Objects.requireNonNullElse(code, ""))
                .orElseThrow(() -> Refusal.of(field, "text.required"));
    }

    private Set<AreaCode> areaCodes() {
        if (!SOME.equals(scope)) {
            return Set.of();
        }
        Set<AreaCode> codes = new HashSet<>();
        String prefix = framework + "/";
        for (String area : areas == null ? List.<String>of() : areas) {
            if (area.startsWith(prefix)) {
                codes.add(area(area.substring(prefix.length())));
            }
        }
        if (codes.isEmpty()) {
            throw Refusal.of("areas", "assessment.areas.none");
        }
        return codes;
    }

    private static AreaCode area(String code) {
        try {
            return new AreaCode(code);
        } catch (IllegalArgumentException notACode) {
            throw Refusal.of("areas", "assessment.areas.unknown");
        }
    }

    private Map<PartnerId, Double> weights(MultiValueMap<String, String> fields) {
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
                .filter(field -> !Voices.isVoice(voice(fields.getFirst(field))))
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
