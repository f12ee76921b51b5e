package org.concordat.readiness;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a scorecard follows from.
 *
 * @param voices {@code v(p)}, above 0, of every partner heard. A partner that answers and is not named here has the
 *     voice 1; one that is named here and gave no answer is a partner that rated nothing
 * @param answers by partner, respondent and mechanism; whoever has said nothing yet of a mechanism has no entry
 * @param agreed the levels that the partners recorded together
 * @param setAside the mechanisms that the assessment agreed do not apply, each with the reason
 * @param evidence the grade of each mechanism; {@link EvidenceGrade#D} where none is named
 * @throws IllegalArgumentException if a voice is not above 0, or a mechanism is named that is not in scope
 */
public record ScoringInput(
        Scope scope,
        Map<PartnerKey, Double> voices,
        Map<PartnerKey, Map<RespondentKey, Map<MechanismCode, Response>>> answers,
        Map<MechanismCode, AgreedLevel> agreed,
        Map<MechanismCode, String> setAside,
        Map<MechanismCode, EvidenceGrade> evidence) {

    public ScoringInput {
        answers = answers.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, partner -> copy(partner.getValue())));
        voices = everyVoice(voices, answers.keySet());
        agreed = Map.copyOf(agreed);
        setAside = Map.copyOf(setAside);
        evidence = Map.copyOf(evidence);

        voices.forEach((partner, voice) -> Check.positive(voice, "The voice of partner " + partner));
        setAside.forEach((mechanism, reason) -> Check.text(reason, "The reason why " + mechanism + " does not apply"));
        Set<MechanismCode> known = scope.codes();
        requireKnown(known, agreed.keySet());
        requireKnown(known, setAside.keySet());
        requireKnown(known, evidence.keySet());
        answers.values().forEach(partner -> partner.values().forEach(given -> requireKnown(known, given.keySet())));
    }

    /** Starts an input about this scope; what is not said stays at its default. */
    public static Builder about(Scope scope) {
        return new Builder(scope);
    }

    /**
     * The same, with this settled about one mechanism in place of what was settled before.
     *
     * @param level null where none is agreed
     * @param reason why it does not apply; null where it does
     */
    public ScoringInput settling(MechanismCode mechanism, @Nullable AgreedLevel level, @Nullable String reason) {
        return new ScoringInput(
                scope, voices, answers, with(agreed, mechanism, level), with(setAside, mechanism, reason), evidence);
    }

    private static <T> Map<MechanismCode, T> with(Map<MechanismCode, T> all, MechanismCode key, @Nullable T one) {
        Map<MechanismCode, T> changed = new HashMap<>(all);
        changed.compute(key, (code, before) -> one);
        return changed;
    }

    /** A mechanism; refused if it is not in scope. */
    ScoredMechanism inScope(MechanismCode code) {
        return scope.mechanisms().stream()
                .filter(mechanism -> mechanism.code().equals(code))
                .findFirst()
                .orElseThrow(() -> notInScope(code));
    }

    private static Map<RespondentKey, Map<MechanismCode, Response>> copy(
            Map<RespondentKey, Map<MechanismCode, Response>> respondents) {
        return respondents.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, respondent -> Map.copyOf(respondent.getValue())));
    }

    /** Sorted by key, so that sums over partners do not depend on the order in which partners were named. */
    private static Map<PartnerKey, Double> everyVoice(Map<PartnerKey, Double> given, Set<PartnerKey> answering) {
        Map<PartnerKey, Double> every = new TreeMap<>(given);
        answering.forEach(partner -> every.putIfAbsent(partner, 1.0));
        return Collections.unmodifiableMap(every);
    }

    private static void requireKnown(Set<MechanismCode> known, Collection<MechanismCode> named) {
        for (MechanismCode mechanism : named) {
            if (!known.contains(mechanism)) {
                throw notInScope(mechanism);
            }
        }
    }

    private static IllegalArgumentException notInScope(MechanismCode mechanism) {
        return new IllegalArgumentException("Mechanism " + mechanism + " is not in scope");
    }

    /** Gathers an input piece by piece. Saying a thing again replaces what was said before. */
    public static final class Builder {

        private final Scope scope;
        private final Map<PartnerKey, Double> voices = new TreeMap<>();
        private final Map<PartnerKey, Map<RespondentKey, Map<MechanismCode, Response>>> answers = new TreeMap<>();
        private final Map<MechanismCode, AgreedLevel> agreed = new TreeMap<>();
        private final Map<MechanismCode, String> setAside = new TreeMap<>();
        private final Map<MechanismCode, EvidenceGrade> evidence = new TreeMap<>();

        private Builder(Scope scope) {
            this.scope = scope;
        }

        /** Names a partner that is heard, with the voice it has. */
        public Builder voice(PartnerKey partner, double voice) {
            voices.put(partner, voice);
            return this;
        }

        public Builder answer(
                PartnerKey partner, RespondentKey respondent, MechanismCode mechanism, Response response) {
            answers.computeIfAbsent(partner, key -> new TreeMap<>())
                    .computeIfAbsent(respondent, key -> new TreeMap<>())
                    .put(mechanism, response);
            return this;
        }

        public Builder agree(MechanismCode mechanism, AgreedLevel level) {
            agreed.put(mechanism, level);
            return this;
        }

        /** Records that a mechanism was agreed not to apply. */
        public Builder setAside(MechanismCode mechanism, String reason) {
            setAside.put(mechanism, reason);
            return this;
        }

        public Builder evidence(MechanismCode mechanism, EvidenceGrade grade) {
            evidence.put(mechanism, grade);
            return this;
        }

        public ScoringInput build() {
            return new ScoringInput(scope, voices, answers, agreed, setAside, evidence);
        }
    }
}
