package org.concordat.partnership.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Fact;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.Money;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerTerms;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Partnering.PublishedStage;
import org.concordat.partnership.sample.SampleFile.SampleArrangement;
import org.concordat.partnership.sample.SampleFile.SampleAssessment;
import org.concordat.partnership.sample.SampleFile.SampleFact;
import org.concordat.partnership.sample.SampleFile.SampleParticipation;
import org.concordat.partnership.sample.SampleFile.SamplePartner;
import org.concordat.partnership.sample.SampleFile.SampleReading;
import org.concordat.partnership.sample.SampleFile.SampleStage;
import org.concordat.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the published portfolio into an installation that has no arrangement yet: all of it or nothing. */
@Component
class SampleLoading {

    private final Partnering partnering;
    private final Arrangements arrangements;
    private final ApplicationEventPublisher events;

    SampleLoading(Partnering partnering, Arrangements arrangements, ApplicationEventPublisher events) {
        this.partnering = partnering;
        this.arrangements = arrangements;
        this.events = events;
    }

    /** Loads the files; says how many arrangements came, 0 when there were some already. */
    @Transactional
    int load(List<SampleFile> files) {
        if (arrangements.count() > 0) {
            return 0;
        }
        Map<String, PartnerId> partners = new HashMap<>();
        for (SampleFile file : files) {
            for (SamplePartner partner : file.partners()) {
                load(partner, file.source().citation(), partners);
            }
        }
        Map<String, Loaded> loaded = new HashMap<>();
        for (SampleFile file : files) {
            for (SampleArrangement arrangement : file.arrangements()) {
                loaded.put(arrangement.key(), load(arrangement, file.source().citation(), partners));
            }
        }
        for (SampleFile file : files) {
            for (SampleReading reading : file.readings()) {
                Loaded read = loaded.get(reading.arrangement());
                if (read == null) {
                    throw new IllegalStateException("There is no arrangement " + reading.arrangement());
                }
                found(read, reading.assessment(), file.source().citation(), partners);
            }
        }
        return loaded.size();
    }

    /** Two reports may speak of one partner: what the second says is added to what the first said. */
    private void load(SamplePartner partner, String source, Map<String, PartnerId> partners) {
        try {
            List<Fact> facts = facts(partner.facts(), source);
            PartnerId known = partners.get(partner.key());
            if (known == null) {
                partners.put(partner.key(), partnering.recordPublished(terms(partner), facts));
            } else {
                partnering.learnPublished(known, terms(partner), facts);
            }
        } catch (Refusal refusal) {
            throw notTaken(partner.key(), refusal);
        }
    }

    private static PartnerTerms terms(SamplePartner partner) {
        return new PartnerTerms(
                partner.name(),
                partner.sector(),
                partner.country(),
                partner.headcount(),
                partner.standing(),
                null,
                null);
    }

    /** An arrangement of the files, and which one it is here. */
    private record Loaded(ArrangementId id, SampleArrangement said) {}

    private Loaded load(SampleArrangement arrangement, String source, Map<String, PartnerId> partners) {
        try {
            ArrangementId id = partnering.setUpPublished(
                    terms(arrangement),
                    arrangement.participations().stream()
                            .map(part -> part(part, partners))
                            .toList(),
                    arrangement.stages().stream().map(SampleLoading::stage).toList(),
                    facts(arrangement.facts(), source),
                    source);
            Loaded loaded = new Loaded(id, arrangement);
            SampleAssessment assessment = arrangement.assessment();
            if (assessment != null) {
                found(loaded, assessment, source, partners);
            }
            return loaded;
        } catch (Refusal refusal) {
            throw notTaken(arrangement.key(), refusal);
        }
    }

    private void found(Loaded loaded, SampleAssessment assessment, String source, Map<String, PartnerId> partners) {
        SampleArrangement said = loaded.said();
        SampleStage last = said.stages().get(said.stages().size() - 1);
        events.publishEvent(new SampleAssessmentFound(
                loaded.id(), last.stage(), said.tier(), said.kind(), Map.copyOf(partners), assessment, source));
    }

    private static ArrangementTerms terms(SampleArrangement arrangement) {
        return new ArrangementTerms(
                arrangement.name(),
                arrangement.kind(),
                arrangement.tier(),
                arrangement.integrationModel(),
                arrangement.purpose(),
                arrangement.staffInScope(),
                arrangement.annualValue() == null || arrangement.currency() == null
                        ? null
                        : new Money(arrangement.annualValue(), arrangement.currency()),
                null,
                SampleFile.known(arrangement.ends(), arrangement.endsPrecision()),
                null,
                null);
    }

    private static ParticipationTerms part(SampleParticipation part, Map<String, PartnerId> partners) {
        PartnerId partner = partners.get(part.partner());
        if (partner == null) {
            throw new IllegalStateException("There is no partner " + part.partner());
        }
        return new ParticipationTerms(
                null,
                partner,
                part.role(),
                part.equity(),
                part.control(),
                part.staffInScope(),
                SampleFile.known(part.since(), part.sincePrecision()),
                SampleFile.known(part.until(), part.untilPrecision()),
                part.principalAgents(),
                part.where());
    }

    private static PublishedStage stage(SampleStage stage) {
        KnownDate from = SampleFile.known(stage.from(), stage.precision());
        if (from == null) {
            throw new IllegalStateException("A stage without a date");
        }
        return new PublishedStage(stage.stage(), from, stage.note(), stage.where());
    }

    private static List<Fact> facts(List<SampleFact> facts, String source) {
        return facts.stream()
                .map(fact -> new Fact(fact.says(), fact.where(), source))
                .toList();
    }

    private static IllegalStateException notTaken(String key, Refusal refusal) {
        return new IllegalStateException("%s: %s at %s".formatted(key, refusal.code(), refusal.field()), refusal);
    }
}
