package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

@ConcordatTest
class PartneringTest extends InventedWorld {

    @Test
    void keepsAnArrangementAsItWasSetUp() {
        PartnerId one = world.partner();
        PartnerId other = world.partner();
        ArrangementId id = partnering.setUp(
                World.terms("Joint depot"),
                List.of(World.part(one, "60"), World.part(other, "40")),
                Stage.MOBILISATION,
                World.date("2012"),
                Visibility.EVERYTHING);

        Arrangement kept = arrangements.findVisible(id, Visibility.EVERYTHING).orElseThrow();
        assertThat(kept.terms()).isEqualTo(World.terms("Joint depot"));
        assertThat(kept.participations()).extracting(Participation::partner).containsExactly(one, other);
        assertThat(kept.participations().get(0).terms().principalAgents()).containsExactly("Ada Okafor", "李雷");
        assertThat(arrangements
                        .findVisibleWithStages(id, Visibility.EVERYTHING)
                        .orElseThrow()
                        .stageChanges())
                .singleElement()
                .satisfies(change -> assertThat(change.from().label()).isEqualTo("2012"));
    }

    @Test
    void swapsSharesAndEndsOnePartAndBeginsTheNextInOneSaving() {
        PartnerId one = world.partner();
        PartnerId other = world.partner();
        ArrangementId id = world.arrangement(one, other);
        Arrangement before = arrangements.findVisible(id, Visibility.EVERYTHING).orElseThrow();
        ParticipationTerms first = before.participations().get(0).terms();
        ParticipationTerms second = before.participations().get(1).terms();
        ParticipationTerms ended = new ParticipationTerms(
                first.id(), one, first.role(), null, null, null, null, World.date("2015"), List.of(), null);
        ParticipationTerms again = new ParticipationTerms(
                null, one, first.role(), null, null, null, World.date("2017"), null, List.of(), null);

        partnering.revise(id, before.version(), before.terms(), List.of(ended, second, again), Visibility.EVERYTHING);

        Arrangement after = arrangements.findVisible(id, Visibility.EVERYTHING).orElseThrow();
        assertThat(after.participations()).extracting(Participation::partner).containsExactly(one, other, one);
        assertThat(after.version()).isGreaterThan(before.version());
    }

    @Test
    void refusesARevisionMadeFromAnEarlierVersion() {
        ArrangementId id = world.arrangement(world.partner(), world.partner());
        Arrangement read = arrangements.findVisible(id, Visibility.EVERYTHING).orElseThrow();
        List<ParticipationTerms> parts =
                read.participations().stream().map(Participation::terms).toList();
        partnering.revise(id, read.version(), World.terms("By the first"), parts, Visibility.EVERYTHING);

        assertThatExceptionOfType(StaleForm.class)
                .isThrownBy(() -> partnering.revise(
                        id, read.version(), World.terms("By the second"), parts, Visibility.EVERYTHING));
        assertThat(arrangements.findById(id).orElseThrow().name()).isEqualTo("By the first");
    }

    @Test
    void aRevisionOfAPartAloneAlsoMakesOlderFormsStale() {
        ArrangementId id = world.arrangement(world.partner(), world.partner());
        Arrangement read = arrangements.findVisible(id, Visibility.EVERYTHING).orElseThrow();
        ParticipationTerms first = read.participations().get(0).terms();
        ParticipationTerms second = read.participations().get(1).terms();
        ParticipationTerms changed = new ParticipationTerms(
                second.id(), second.partner(), ParticipationRole.HOST, null, null, 12, null, null, List.of(), null);
        partnering.revise(id, read.version(), read.terms(), List.of(first, changed), Visibility.EVERYTHING);

        assertThatExceptionOfType(StaleForm.class)
                .isThrownBy(() -> partnering.revise(
                        id, read.version(), read.terms(), List.of(first, second), Visibility.EVERYTHING));
    }

    @Test
    void aBoundPersonFindsOnlyWhatTheirPartnerTakesPartIn() {
        PartnerId own = world.partner();
        PartnerId shared = world.partner();
        PartnerId strange = world.partner();
        ArrangementId theirs = world.arrangement(own, shared);
        ArrangementId foreign = world.arrangement(shared, strange);
        Visibility bound = new Visibility(own.partnerId(), UUID.randomUUID(), false);

        assertThat(arrangements.findVisible(theirs, bound)).isPresent();
        assertThat(arrangements.findVisible(foreign, bound)).isEmpty();
        assertThat(arrangements.findVisibleWithStages(foreign, bound)).isEmpty();
        assertThat(arrangements.findVisibleWithFacts(foreign, bound)).isEmpty();
        assertThat(arrangements.isVisible(foreign, bound)).isFalse();
        assertThat(arrangements.lines(ArrangementFilter.ANY, bound, PageRequest.of(0, 50)))
                .extracting(ArrangementLine::id)
                .containsExactly(theirs);
        assertThat(arrangements.lines(List.of(theirs, foreign), bound))
                .extracting(ArrangementLine::id)
                .containsExactly(theirs);
        assertThat(partners.findVisible(shared, bound)).isPresent();
        assertThat(partners.findVisible(strange, bound)).isEmpty();
        assertThat(partners.lines(PartnerFilter.ANY, bound, PageRequest.of(0, 50)))
                .extracting(PartnerLine::id, PartnerLine::arrangements)
                .containsExactlyInAnyOrder(tuple(own, 1L), tuple(shared, 1L));
        assertThat(partners.partsOf(shared, bound))
                .extracting(ParticipationLine::arrangement)
                .containsExactly(theirs);
        assertThat(partners.choices(bound, Limit.of(200)))
                .extracting(PartnerName::id)
                .containsExactlyInAnyOrder(own, shared);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> partnering.retire(foreign, bound));
    }

    @Test
    void aBoundPersonSeesThePartnerTheyRecordedAndTakesItIn() {
        PartnerId own = world.partner();
        Visibility bound = new Visibility(own.partnerId(), UUID.randomUUID(), false);
        PartnerId recorded = partnering.record(World.partnerTerms("Recorded " + UUID.randomUUID()), bound);

        assertThat(partners.findVisible(recorded, bound)).isPresent();
        ArrangementId id = partnering.setUp(
                World.terms("Ours"),
                List.of(World.part(own, null), World.part(recorded, null)),
                Stage.PROPOSAL,
                World.date("2020"),
                bound);
        assertThat(arrangements.findVisible(id, bound)).isPresent();
    }

    @Test
    void refusesABoundPersonAnArrangementWithoutTheirOwnPartnerOrWithOneTheyCannotSee() {
        PartnerId own = world.partner();
        PartnerId strange = world.partner();
        Visibility bound = new Visibility(own.partnerId(), UUID.randomUUID(), false);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> partnering.setUp(
                        World.terms("Ours"),
                        List.of(World.part(own, null), World.part(strange, null)),
                        Stage.PROPOSAL,
                        World.date("2020"),
                        bound))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("participations[1].partner"));
    }

    @Test
    void refusesAPartnerThatNobodyKnowsOrThatIsRetired() {
        PartnerId one = world.partner();
        PartnerId retired = world.partner();
        partnering.retire(retired, Visibility.EVERYTHING);

        for (PartnerId partner : List.of(PartnerId.next(), retired)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> partnering.setUp(
                            World.terms("Ours"),
                            List.of(World.part(one, null), World.part(partner, null)),
                            Stage.PROPOSAL,
                            World.date("2020"),
                            Visibility.EVERYTHING))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("arrangement.partner.unknown"));
        }
    }

    @Test
    void refusesASecondPartnerOfTheSameName() {
        String name = "Ünited " + UUID.randomUUID();
        partnering.record(World.partnerTerms(name), Visibility.EVERYTHING);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        partnering.record(World.partnerTerms(name.toUpperCase(Locale.ROOT)), Visibility.EVERYTHING))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("name"));
    }

    @Test
    void filtersByEveryMeansAtOnce() {
        PartnerId one = world.partner();
        ArrangementId id = world.arrangement(one, world.partner());
        world.arrangement(world.partner(), world.partner());
        ArrangementFilter exact = new ArrangementFilter(
                " JOINT 100% ", Kind.JOINT_VENTURE, Stage.MOBILISATION, SupportTier.ASSURANCE, one, false);

        assertThat(arrangements.lines(exact, Visibility.EVERYTHING, PageRequest.of(0, 5)))
                .extracting(ArrangementLine::id, ArrangementLine::partners)
                .containsExactly(tuple(id, 2L));
        assertThat(arrangements.lines(
                        new ArrangementFilter("joint_100", null, null, null, one, false),
                        Visibility.EVERYTHING,
                        PageRequest.of(0, 5)))
                .isEmpty();
        partnering.retire(id, Visibility.EVERYTHING);
        assertThat(arrangements.lines(exact, Visibility.EVERYTHING, PageRequest.of(0, 5)))
                .isEmpty();
        assertThat(arrangements.lines(
                        new ArrangementFilter("", null, null, null, one, true),
                        Visibility.EVERYTHING,
                        PageRequest.of(0, 5)))
                .hasSize(1);
    }

    @Test
    void sortsStagesAndTiersByTheirOrderAndPartnersByTheirNumber() {
        PartnerId one = world.partner();
        ArrangementId early = world.arrangement(one, world.partner());
        ArrangementId late = world.arrangement(one, world.partner(), world.partner());
        partnering.move(late, Stage.EXIT, World.date("2020"), null, Visibility.EVERYTHING);
        ArrangementFilter ours = new ArrangementFilter("", null, null, null, one, false);

        for (String column : List.of("stage", "partners")) {
            Sort sort = Sort.by(new Sort.Order(Sort.Direction.DESC, column).nullsLast())
                    .and(Sort.by("id.arrangementId"));
            assertThat(arrangements.lines(ours, Visibility.EVERYTHING, ArrangementOrder.of(PageRequest.of(0, 5, sort))))
                    .as(column)
                    .extracting(ArrangementLine::id)
                    .containsExactly(late, early);
        }
        for (String column : List.of("name", "kind", "tier", "staffInScope", "starts.date", "stageFrom.date")) {
            Sort sort = Sort.by(new Sort.Order(Sort.Direction.DESC, column).nullsLast())
                    .and(Sort.by("id.arrangementId"));
            assertThat(arrangements.lines(ours, Visibility.EVERYTHING, ArrangementOrder.of(PageRequest.of(0, 5, sort))))
                    .as(column)
                    .hasSize(2);
        }
    }
}
