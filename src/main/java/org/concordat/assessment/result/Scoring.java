package org.concordat.assessment.result;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Pinned;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.settlement.NotApplying;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.RulesDocument;
import org.concordat.partnership.PartnerId;
import org.concordat.readiness.AgreedLevel;
import org.concordat.readiness.EvidenceGrade;
import org.concordat.readiness.PartnerKey;
import org.concordat.readiness.RespondentKey;
import org.concordat.readiness.Scope;
import org.concordat.readiness.ScoredArea;
import org.concordat.readiness.ScoredMechanism;
import org.concordat.readiness.ScoringInput;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** Puts an assessment before the engine: what was answered and agreed, under the rules of the version it pinned. */
public final class Scoring {

    private Scoring() {}

    static ScoringInput input(
            Assessment assessment,
            Collection<Respondent> respondents,
            Collection<Evidence> evidence,
            Collection<Settlement> settled,
            FrameworkDocument framework) {
        ScoringInput.Builder input = ScoringInput.about(scope(framework, assessment.pinned()));
        assessment.voices().forEach((partner, voice) -> input.voice(key(partner), voice));
        var counts = Disclosure.counting(assessment, respondents);
        for (Respondent respondent : respondents) {
            if (!respondent.counts()) {
                continue;
            }
            RespondentKey person = new RespondentKey(respondent.id().toString());
            respondent.answers().forEach((mechanism, answer) -> {
                if (counts.test(respondent, mechanism)) {
                    input.answer(key(respondent.partner()), person, mechanism, answer.response());
                }
            });
        }
        settled.forEach(settlement -> settle(input, settlement));
        for (MechanismCode mechanism : assessment.mechanisms()) {
            EvidenceGrade grade = Evidence.grade(evidence, mechanism, assessment.asOf());
            if (grade != EvidenceGrade.D) {
                input.evidence(mechanism, grade);
            }
        }
        return input.build();
    }

    /** The same, with a mechanism settled as it is now. */
    public static ScoringInput settledAnew(ScoringInput before, Settlement now) {
        return before.settling(now.mechanism(), agreed(now), setAside(now));
    }

    private static void settle(ScoringInput.Builder input, Settlement settlement) {
        AgreedLevel level = agreed(settlement);
        if (level != null) {
            input.agree(settlement.mechanism(), level);
        }
        String why = setAside(settlement);
        if (why != null) {
            input.setAside(settlement.mechanism(), why);
        }
    }

    private static @Nullable AgreedLevel agreed(Settlement settlement) {
        var level = settlement.agreed();
        return level == null
                ? null
                : new AgreedLevel(
                        level.level(),
                        level.reason(),
                        level.agreedBy(),
                        level.signature().at());
    }

    private static @Nullable String setAside(Settlement settlement) {
        NotApplying why = settlement.notApplying();
        return why == null ? null : why.reason();
    }

    public static PartnerKey key(PartnerId partner) {
        return new PartnerKey(partner.toString());
    }

    static PartnerId partner(PartnerKey key) {
        return new PartnerId(UUID.fromString(key.value()));
    }

    /** What is scored under the rules of a document, at the stage and tier and for the kind that were pinned. */
    public static Scope scope(FrameworkDocument framework, Pinned pinned) {
        return new Scope(
                framework.areas().stream()
                        .map(area -> new ScoredArea(area.code(), area.weight().doubleValue()))
                        .toList(),
                framework.areas().stream()
                        .flatMap(area -> area.mechanisms().stream()
                                .map(mechanism -> scored(area, mechanism, framework.rules(), pinned)))
                        .toList());
    }

    private static ScoredMechanism scored(Area area, Mechanism mechanism, RulesDocument rules, Pinned pinned) {
        String kind = pinned.kind().code();
        return new ScoredMechanism(
                mechanism.code(),
                area.code(),
                Set.copyOf(mechanism.themes()),
                rules.relevance(mechanism.code(), kind),
                rules.target(mechanism, pinned.stage().code(), pinned.tier().code()),
                rules.isCritical(mechanism.code(), kind));
    }
}
