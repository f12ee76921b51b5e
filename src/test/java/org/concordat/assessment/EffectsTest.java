package org.concordat.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.TEAMS;

import java.util.List;
import java.util.Set;
import org.concordat.ConcordatTest;
import org.concordat.assessment.desk.AgreedTerms;
import org.concordat.assessment.evidence.EvidencePlace;
import org.concordat.assessment.moving.CarryOver;
import org.concordat.assessment.moving.Effects;
import org.concordat.assessment.moving.Rescored;
import org.concordat.assessment.moving.UnderWay;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.partnership.Kind;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.readiness.Band;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class EffectsTest extends SmallAssessment {

    private static final MechanismCode CHARTERS = new MechanismCode("AA9");

    @Autowired
    Effects effects;

    @Test
    void whatIsReadUnderTheRulesThatItWasKeptUnderReadsTheSame() {
        closed();

        Rescored read = onlyOne(version());
        assertThat(read.read().readiness()).isCloseTo(read.kept().readiness(), within(1e-9));
        assertThat(read.read().band()).isEqualTo(read.kept().band());
        assertThat(read.read().provisional()).isEqualTo(read.kept().provisional());
        assertThat(read.read().gates()).isEqualTo(read.kept().gates());
        assertThat(read.moves()).isFalse();
    }

    @Test
    void otherRulesMoveTheScoreAndItsGatesAndKeepNothing() {
        closed();
        double kept = onlyOne(version()).kept().readiness();

        Rescored critical = onlyOne(NextVersion.critical(version(), BOARDS));
        assertThat(critical.newGates()).containsExactly("AA1");
        assertThat(critical.lostGates()).isEmpty();
        Rescored without = onlyOne(NextVersion.replacing(version(), BOARDS, CHARTERS));
        assertThat(without.read().readiness()).isNotCloseTo(kept, within(5.0));
        assertThat(without.moves()).isTrue();
        assertThat(onlyOne(version()).kept().readiness()).isEqualTo(kept);
    }

    @Test
    void whatHasTooFewLevelsLeftHasNoBand() {
        closed();

        FrameworkDocument fresh = NextVersion.replacing(
                NextVersion.replacing(version(), BOARDS, CHARTERS), MODEL, new MechanismCode("AA8"));
        assertThat(onlyOne(fresh).read().band()).isEqualTo(Band.TOO_LITTLE_KNOWN);
        assertThat(onlyOne(fresh).changesBand()).isTrue();
    }

    @Test
    void whatIsUnderWayIsToldWithTheNumberOfItsVersion() {
        AssessmentId id = open(Mode.BY_PARTNER);
        AssessmentId done = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answering.answer(facilitator, ann, BOARDS, rated(1), 0);
        answering.submit(facilitator, ann, 1);
        closing.cancel(facilitator, done, "Not now");

        List<UnderWay> found =
                effects.underWay(version().code(), PageRequest.of(0, 10)).getContent();
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.assessment().id()).isEqualTo(id);
            assertThat(one.version()).isEqualTo(1);
            assertThat(one.handedIn()).isEqualTo(1);
        });
        assertThat(effects.underWay("unknown", PageRequest.of(0, 10))).isEmpty();
    }

    @Test
    void whatCarriesOverIsToldMechanismByMechanism() {
        FrameworkDocument version = version();
        Asked whole = Asked.of(version, Set.of());

        assertThat(carry(whole, NextVersion.of(version)).changesNothing()).isTrue();
        CarryOver described = carry(whole, NextVersion.describing(version, MODEL));
        assertThat(described.described()).extracting(m -> m.code()).containsExactly(MODEL);
        assertThat(described.stays()).extracting(m -> m.code()).containsExactly(BOARDS, TEAMS);
        CarryOver replaced = carry(whole, NextVersion.replacing(version, BOARDS, CHARTERS));
        assertThat(replaced.fresh()).extracting(m -> m.code()).containsExactly(CHARTERS);
        assertThat(replaced.gone()).extracting(m -> m.code()).containsExactly(BOARDS);
        assertThat(replaced.asked().codes()).containsExactly(CHARTERS, MODEL, TEAMS);
        CarryOver critical = carry(whole, NextVersion.critical(version, BOARDS));
        assertThat(critical.asksAgain()).isFalse();
        assertThat(critical.rules())
                .extracting(change ->
                        change.mechanism().code() + " " + change.after().critical())
                .containsExactly("AA1 true", "AA2 false");
    }

    @Test
    void someAreasStaySomeAreas() {
        FrameworkDocument version = version();
        Asked some = Asked.of(version, Set.of(new AreaCode("BB")));

        CarryOver carried = carry(some, NextVersion.replacing(version, BOARDS, CHARTERS));
        assertThat(carried.asked().codes()).containsExactly(TEAMS);
        assertThat(carried.asked().leftOut()).containsExactly("AA");
        assertThat(carried.changesNothing()).isTrue();
        assertThat(CarryOver.of(PINNED, some, version, NextVersion.only(version, "AA")))
                .isEmpty();
    }

    private static final Pinned PINNED = new Pinned(null, Stage.OPERATION, SupportTier.ASSURANCE, Kind.OUTSOURCING);

    private CarryOver carry(Asked asked, FrameworkDocument to) {
        return CarryOver.of(PINNED, asked, version(), to).orElseThrow();
    }

    private FrameworkDocument version() {
        return catalogue.document(framework);
    }

    private Rescored onlyOne(FrameworkDocument rules) {
        List<Rescored> all = effects.rescored(version().code(), rules);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void closed() {
        AssessmentId id = open(Mode.BY_PARTNER);
        RespondentId ann = people.invite(facilitator, id, council, "Ann", null);
        answering.answer(facilitator, ann, BOARDS, rated(1), 0);
        answering.answer(facilitator, ann, TEAMS, rated(3), 1);
        settling.agree(facilitator, id, 0, MODEL, new AgreedTerms(3.0, "As it is", "Both"));
        supporting.enter(facilitator, new EvidencePlace.OfAssessment(id), Looked.minutes(MODEL), null);
        close(id);
    }
}
