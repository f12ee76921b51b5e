package org.concordat.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final UUID SOMEONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final PartnerId ONE = PartnerId.next();
    private static final PartnerId OTHER = PartnerId.next();
    private static final PartnerId THIRD = PartnerId.next();

    @Test
    void refusesAPartnerTwiceAtTheSameTime() {
        refused(
                "participations[1].partner",
                "arrangement.partner.twice",
                () -> arrangement().settle(List.of(part(ONE), part(ONE)), SOMEONE, NOW));
    }

    @Test
    void takesAPartnerInAgainAfterTheyLeft() {
        Arrangement arrangement = arrangement();
        arrangement.settle(
                List.of(part(ONE, null, null, "2014-03"), part(OTHER), part(ONE, null, "2016-01-04", null)),
                SOMEONE,
                NOW);

        assertThat(arrangement.participations()).hasSize(3);
        assertThat(arrangement.partners()).containsExactly(ONE, OTHER);
    }

    @Test
    void lettingGoAndComingInMayFallInTheSameYearWhenNoMoreIsKnown() {
        Arrangement arrangement = arrangement();
        arrangement.settle(
                List.of(part(ONE, null, "2010", "2014"), part(OTHER), part(ONE, null, "2014", null)), SOMEONE, NOW);

        assertThat(arrangement.participations()).hasSize(3);
    }

    @Test
    void refusesSharesOfMoreThanTheWhole() {
        refused(
                "participations[1].equity",
                "arrangement.equity.over-the-whole",
                () -> arrangement()
                        .settle(
                                List.of(part(ONE, "60", "2010", null), part(OTHER, "40.01", "2011", null)),
                                SOMEONE,
                                NOW));
    }

    @Test
    void countsOnlySharesHeldAtTheSameTime() {
        Arrangement arrangement = arrangement();
        arrangement.settle(
                List.of(
                        part(ONE, "50", null, null),
                        part(OTHER, "50", "2008-01-01", "2012-06-30"),
                        part(THIRD, "50", "2012-07-01", null)),
                SOMEONE,
                NOW);

        assertThat(arrangement.participations()).hasSize(3);
    }

    @Test
    void refusesAShareOverTheWholeBelowNothingOrFinerThanTwoDecimals() {
        for (String share : List.of("100.01", "-1", "33.333")) {
            refused("equity", "participation.equity.out-of-range", () -> part(ONE, share, null, null));
        }
    }

    @Test
    void refusesFewerThanTwoPartners() {
        refused(
                "participations",
                "arrangement.partners.too-few",
                () -> arrangement().settle(List.of(part(ONE)), SOMEONE, NOW));
        refused(
                "participations",
                "arrangement.partners.too-few",
                () -> arrangement()
                        .settle(List.of(part(ONE, null, null, "2014"), part(ONE, null, "2015", null)), SOMEONE, NOW));
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        refused("ends", "dates.reversed", () -> terms("Joint depot", "2014-05", "2014-04-30"));
        refused("until", "dates.reversed", () -> part(ONE, null, "2014-05-02", "2014-05-01"));
    }

    @Test
    void takesAnEndInTheYearOfTheBeginningWhenNoMoreIsKnown() {
        assertThat(terms("Joint depot", "2014-05-02", "2014").ends()).isEqualTo(date("2014"));
    }

    @Test
    void keepsEveryStageItCameTo() {
        Arrangement arrangement = arrangement();
        arrangement.moveTo(to(Stage.OPERATION, "2012"), TODAY);
        arrangement.moveTo(to(Stage.MATURITY, "2014-02-01"), TODAY);

        assertThat(arrangement.stage()).isEqualTo(Stage.MATURITY);
        assertThat(arrangement.stageFrom()).isEqualTo(date("2014-02-01"));
        assertThat(arrangement.stageChanges())
                .extracting(StageChange::stage)
                .containsExactly(Stage.MOBILISATION, Stage.OPERATION, Stage.MATURITY);
    }

    @Test
    void refusesTheSameStageAgain() {
        refused("stage", "arrangement.stage.same", () -> arrangement().moveTo(to(Stage.MOBILISATION, "2015"), TODAY));
    }

    @Test
    void refusesAStageChangeBeforeTheLastOne() {
        refused(
                "from",
                "arrangement.stage.before-the-last",
                () -> arrangement().moveTo(to(Stage.OPERATION, "2011-12-31"), TODAY));
    }

    @Test
    void takesAStageChangeInTheSameYearWhenNoMoreIsKnownOfEither() {
        Arrangement arrangement = arrangement();
        arrangement.moveTo(to(Stage.OPERATION, "2012"), TODAY);
        arrangement.moveTo(to(Stage.MATURITY, "2012-06"), TODAY);

        assertThat(arrangement.stage()).isEqualTo(Stage.MATURITY);
    }

    @Test
    void refusesAYearOrMonthThatMayLieBeforeTheLastStageChange() {
        Arrangement arrangement = arrangement();
        arrangement.moveTo(to(Stage.MATURITY, "2026-11-20"), TODAY);

        for (String from : List.of("2026", "2026-11")) {
            refused("from", "arrangement.stage.before-the-last", () -> arrangement.moveTo(to(Stage.EXIT, from), TODAY));
        }
    }

    @Test
    void refusesAStageChangeInTheFuture() {
        refused(
                "from",
                "arrangement.stage.in-future",
                () -> arrangement().moveTo(to(Stage.OPERATION, "2026-11-22"), TODAY));
        refused("from", "arrangement.stage.in-future", () -> arrangement().moveTo(to(Stage.OPERATION, "2027"), TODAY));
        arrangement().moveTo(to(Stage.OPERATION, "2026-11-21"), TODAY);
        arrangement().moveTo(to(Stage.OPERATION, "2026"), TODAY);
    }

    @Test
    void refusesToRunBeforeItStarts() {
        refused(
                "stageFrom",
                "arrangement.stage.before-the-start",
                () -> new Arrangement(terms("Joint depot", "2012-04", null), to(Stage.OPERATION, "1999"), TODAY));
        Arrangement prepared =
                new Arrangement(terms("Joint depot", "2012-04", null), to(Stage.MOBILISATION, "2010"), TODAY);
        refused(
                "from",
                "arrangement.stage.before-the-start",
                () -> prepared.moveTo(to(Stage.OPERATION, "2012-03-31"), TODAY));
        prepared.moveTo(to(Stage.OPERATION, "2012"), TODAY);
        refused(
                "starts",
                "arrangement.starts.after-a-stage",
                () -> prepared.describe(terms("Joint depot", "2013", null), SOMEONE, NOW));
    }

    @Test
    void refusesSoleControlOfTwoAtTheSameTime() {
        refused(
                "participations[2].control",
                "arrangement.control.sole-twice",
                () -> arrangement().settle(List.of(alone(ONE, null), part(OTHER), alone(THIRD, null)), SOMEONE, NOW));
        arrangement().settle(List.of(alone(ONE, "2014"), aloneSince(OTHER, "2014")), SOMEONE, NOW);
    }

    @Test
    void knowsWhosePartHasNotEnded() {
        Arrangement arrangement = arrangement();
        arrangement.settle(List.of(part(ONE), part(OTHER)), SOMEONE, NOW);
        arrangement.release(arrangement.participations().get(1).id(), date("2016-09"), SOMEONE, NOW);

        assertThat(arrangement.partnersFrom(LocalDate.of(2016, 9, 30))).containsExactly(ONE, OTHER);
        assertThat(arrangement.partnersFrom(LocalDate.of(2016, 10, 1))).containsExactly(ONE);
    }

    @Test
    void releasesAPartnerAndKnowsThatTheyTookPart() {
        Arrangement arrangement = arrangement();
        arrangement.settle(List.of(part(ONE), part(OTHER)), SOMEONE, NOW);
        arrangement.release(arrangement.participations().get(1).id(), date("2016-09"), SOMEONE, NOW);

        assertThat(arrangement.participations().get(1).until()).isEqualTo(date("2016-09"));
        assertThat(arrangement.participations().get(1).runsOn(LocalDate.of(2016, 9, 30)))
                .isTrue();
        assertThat(arrangement.participations().get(1).runsOn(LocalDate.of(2016, 10, 1)))
                .isFalse();
        assertThat(arrangement.partners()).containsExactly(ONE, OTHER);
    }

    @Test
    void settlesByIdSoThatAPartKeepsItsIdentity() {
        Arrangement arrangement = arrangement();
        arrangement.settle(List.of(part(ONE), part(OTHER)), SOMEONE, NOW);
        Participation second = arrangement.participations().get(1);

        arrangement.settle(List.of(second.terms(), part(THIRD)), SOMEONE, NOW);

        assertThat(arrangement.participations())
                .filteredOn(part -> part.partner().equals(OTHER))
                .containsExactly(second);
        assertThat(arrangement.partners()).containsExactlyInAnyOrder(OTHER, THIRD);
    }

    @Test
    void knowsNoPartOfAnotherArrangement() {
        ParticipationTerms strange = new ParticipationTerms(
                ParticipationId.next(), ONE, ParticipationRole.LEAD, null, null, null, null, null, List.of(), null);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> arrangement().settle(List.of(strange, part(OTHER)), SOMEONE, NOW));
    }

    @Test
    void refusesANameThatIsBlankTooLongOrHidesSomething() {
        refused("name", "text.required", () -> terms(" \t", null, null));
        refused("name", "text.long", () -> terms("x".repeat(10_000), null, null));
        refused("name", "text.control", () -> terms("Joint\u0000depot", null, null));
        refused("name", "text.control", () -> terms("Joint\u202Etoped", null, null));
        refused("name", "text.control", () -> terms("Joint\ndepot", null, null));
    }

    @Test
    void welcomesNamesInAnyScript() {
        assertThat(terms("  شراكة القاهرة ", null, null).name()).isEqualTo("شراكة القاهرة");
        assertThat(terms("𝔸".repeat(200), null, null).name()).hasSize(400);
    }

    @Test
    void retiresOnceAndComesBackOnce() {
        Arrangement arrangement = arrangement();
        refused(null, "retired.not", () -> arrangement.reinstate(SOMEONE, NOW));
        arrangement.retire(SOMEONE, NOW);
        assertThat(arrangement.isRetired()).isTrue();
        refused(null, "retired.already", () -> arrangement.retire(SOMEONE, NOW));
        arrangement.reinstate(SOMEONE, NOW);
        assertThat(arrangement.isRetired()).isFalse();
    }

    @Test
    void changesNoMoreOnceItIsRetired() {
        Arrangement arrangement = arrangement();
        arrangement.settle(List.of(part(ONE), part(OTHER)), SOMEONE, NOW);
        ParticipationId first = arrangement.participations().get(0).id();
        arrangement.retire(SOMEONE, NOW);

        List<ThrowingCallable> attempts = List.of(
                () -> arrangement.describe(terms("Another name", null, null), SOMEONE, NOW),
                () -> arrangement.moveTo(to(Stage.EXIT, "2020"), TODAY),
                () -> arrangement.settle(List.of(part(ONE), part(THIRD)), SOMEONE, NOW),
                () -> arrangement.takeIn(part(THIRD), SOMEONE, NOW),
                () -> arrangement.release(first, date("2020"), SOMEONE, NOW));
        attempts.forEach(attempt -> refused(null, "retired.bring-back", attempt));
    }

    private static Arrangement arrangement() {
        return new Arrangement(terms("Joint depot", null, null), to(Stage.MOBILISATION, "2012"), TODAY);
    }

    private static ArrangementTerms terms(String name, @Nullable String starts, @Nullable String ends) {
        return new ArrangementTerms(
                name,
                Kind.JOINT_VENTURE,
                SupportTier.ASSURANCE,
                null,
                null,
                null,
                null,
                date(starts),
                date(ends),
                null,
                null);
    }

    private static ParticipationTerms part(PartnerId partner) {
        return ParticipationTerms.of(partner, ParticipationRole.MEMBER);
    }

    private static ParticipationTerms part(
            PartnerId partner, @Nullable String equity, @Nullable String since, @Nullable String until) {
        return new ParticipationTerms(
                null,
                partner,
                ParticipationRole.INVESTOR,
                equity == null ? null : new BigDecimal(equity),
                Control.JOINT,
                null,
                date(since),
                date(until),
                List.of(),
                null);
    }

    private static ParticipationTerms alone(PartnerId partner, @Nullable String until) {
        return new ParticipationTerms(
                null, partner, ParticipationRole.MEMBER, null, Control.SOLE, null, null, date(until), List.of(), null);
    }

    private static ParticipationTerms aloneSince(PartnerId partner, String since) {
        return new ParticipationTerms(
                null, partner, ParticipationRole.MEMBER, null, Control.SOLE, null, date(since), null, List.of(), null);
    }

    private static StageChange to(Stage stage, String from) {
        return new StageChange(stage, date(from), null, null, SOMEONE, NOW);
    }

    private static KnownDate date(@Nullable String text) {
        return text == null ? null : KnownDate.parse(text).orElseThrow();
    }

    private static void refused(@Nullable String field, String code, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(attempt).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
