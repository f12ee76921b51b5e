package org.concordat.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.NOW;
import static org.concordat.assessment.Looked.PROVIDER;
import static org.concordat.assessment.Looked.SOMEONE;
import static org.concordat.assessment.Looked.TEAMS;
import static org.concordat.assessment.Looked.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.identity.Role;
import org.concordat.identity.UserId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Position;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisclosureTest {

    private final Viewer facilitator = viewer(null, Role.CONSULTANT);
    private final Viewer director = viewer(null, Role.DIRECTOR);
    private final Viewer councils = viewer(COUNCIL, Role.CONSULTANT);
    private final Viewer providers = viewer(PROVIDER, Role.CONSULTANT);
    private final Viewer respondent = viewer(null, Role.RESPONDENT);

    @ParameterizedTest
    @EnumSource
    void everyoneReadsAndEntersTheirOwnSheet(Mode mode) {
        Respondent own = person(Looked.open(mode), COUNCIL, "Ann", respondent.id(), 2);
        assertThat(to(respondent, mode).reads(own)).isTrue();
        assertThat(to(respondent, mode).enters(own)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aRespondentReadsNoOtherSheet(Mode mode) {
        Respondent other = person(Looked.open(mode), COUNCIL, "Bob", UserId.next(), 2);
        assertThat(to(respondent, mode).reads(other)).isFalse();
        assertThat(to(respondent, mode).enters(other)).isFalse();
    }

    @Test
    void attributedSheetsAreReadByAllWhoSeeTheArrangement() {
        Respondent ann = person(Looked.open(Mode.ATTRIBUTED), COUNCIL, "Ann", null, 2);
        for (Viewer each : List.of(facilitator, director, councils, providers)) {
            assertThat(to(each, Mode.ATTRIBUTED).reads(ann)).isTrue();
        }
    }

    @Test
    void noOneEntersAnswersForAPartnerTheyDoNotSpeakFor() {
        Respondent ann = person(Looked.open(Mode.ATTRIBUTED), COUNCIL, "Ann", null, 2);
        assertThat(to(facilitator, Mode.ATTRIBUTED).enters(ann)).isTrue();
        assertThat(to(councils, Mode.ATTRIBUTED).enters(ann)).isTrue();
        assertThat(to(providers, Mode.ATTRIBUTED).enters(ann)).isFalse();
        assertThat(to(director, Mode.ATTRIBUTED).enters(ann)).isFalse();
        assertThat(to(viewer(COUNCIL, Role.DIRECTOR), Mode.ATTRIBUTED).enters(ann))
                .isFalse();
    }

    @Test
    void byPartnerSheetsAreReadByTheSamePartnerAndTheOneWhoFacilitatesForAll() {
        Respondent ann = person(Looked.open(Mode.BY_PARTNER), COUNCIL, "Ann", null, 2);
        assertThat(to(councils, Mode.BY_PARTNER).reads(ann)).isTrue();
        assertThat(to(facilitator, Mode.BY_PARTNER).reads(ann)).isTrue();
        assertThat(to(providers, Mode.BY_PARTNER).reads(ann)).isFalse();
        assertThat(to(director, Mode.BY_PARTNER).reads(ann)).isFalse();
        assertThat(Disclosure.toEveryone(Mode.BY_PARTNER).reads(ann)).isFalse();
    }

    @Test
    void anonymousSheetsAreReadOnlyByWhoTypedThemIn() {
        Assessment open = Looked.open(Mode.ANONYMOUS);
        Respondent broughtHome = open.invite(COUNCIL, "Table 1", null, null);
        assertThat(to(facilitator, Mode.ANONYMOUS).enters(broughtHome)).isTrue();
        broughtHome.answer(open, BOARDS, Answer.rated(2, null, Signature.of(facilitator, NOW)), 0);
        assertThat(to(facilitator, Mode.ANONYMOUS).enters(broughtHome)).isTrue();
        assertThat(to(viewer(null, Role.CONSULTANT), Mode.ANONYMOUS).reads(broughtHome))
                .isFalse();
        assertThat(to(councils, Mode.ANONYMOUS).reads(broughtHome)).isFalse();
        assertThat(to(facilitator, Mode.ANONYMOUS).reads(person(open, COUNCIL, "Ann", UserId.next(), 2)))
                .isFalse();
    }

    @Test
    void byPartnerShowsOtherPartnersPositionsAndNoAnswer() {
        ScorecardDocument full = twoAgainstOne(Mode.BY_PARTNER);
        ScorecardDocument shown = to(providers, Mode.BY_PARTNER).show(full);
        Position council = position(shown, BOARDS, COUNCIL);
        assertThat(council.level()).isEqualTo(2.0);
        assertThat(council.given()).isEmpty();
        assertThat(council.agreement())
                .as("of two, the mean and the agreement tell both")
                .isNull();
        assertThat(position(shown, BOARDS, PROVIDER).given()).hasSize(1);
        assertThat(shown.input().answers()).containsOnlyKeys(Scoring.key(PROVIDER));
        assertThat(shown.withheld().answers()).isTrue();
        assertThat(shown.result().overall()).isEqualTo(full.result().overall());
    }

    @Test
    void byPartnerShowsAllToTheOneWhoFacilitatesForAll() {
        ScorecardDocument full = twoAgainstOne(Mode.BY_PARTNER);
        assertThat(to(facilitator, Mode.BY_PARTNER).show(full)).isEqualTo(full);
        assertThat(to(viewer(COUNCIL, Role.ADMINISTRATOR), Mode.BY_PARTNER).show(full))
                .isEqualTo(full);
        assertThat(to(director, Mode.BY_PARTNER).show(full).input().answers()).isEmpty();
    }

    @Test
    void attributedShowsAll() {
        ScorecardDocument full = twoAgainstOne(Mode.ATTRIBUTED);
        assertThat(to(providers, Mode.ATTRIBUTED).show(full)).isEqualTo(full);
    }

    @Test
    void anonymousLetsNoFigureHangOnAPartnerOfWhichFewerThanThreeGaveALevel() {
        Assessment open = Looked.open(Mode.ANONYMOUS);
        List<Respondent> people = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            people.add(person(open, COUNCIL, "C" + person, null, person, 3, 3));
        }
        ScorecardDocument alone = Looked.document(open, people);
        people.add(person(open, PROVIDER, "P1", null, 1));
        people.add(person(open, PROVIDER, "P2", null, 4));
        people.get(4).answer(open, TEAMS, Answer.notSure(null, SOMEONE), 9);
        ScorecardDocument full = Looked.document(open, people);
        assertThat(full.result()).as("as if they had not been asked").isEqualTo(alone.result());
        for (Viewer each : List.of(facilitator, councils, providers, director)) {
            ScorecardDocument shown = to(each, Mode.ANONYMOUS).show(full);
            assertThat(shown.input().answers()).isEmpty();
            assertThat(position(shown, BOARDS, PROVIDER).level()).isNull();
            assertThat(position(shown, BOARDS, COUNCIL).level()).isEqualTo(1.5);
            assertThat(score(shown, BOARDS).finding().level()).isEqualTo(1.5);
            assertThat(position(shown, MODEL, COUNCIL).given()).isEmpty();
            assertThat(position(shown, TEAMS, PROVIDER).notSure())
                    .as("one person's")
                    .isZero();
        }
    }

    @Test
    void anonymousCountsAPartnerFromItsThirdLevelOn() {
        Assessment open = Looked.open(Mode.ANONYMOUS);
        List<Respondent> people = new ArrayList<>();
        for (int person = 0; person < 3; person++) {
            assertThat(score(Looked.document(open, people), BOARDS).finding().level())
                    .isNull();
            people.add(person(open, COUNCIL, "C" + person, null, person));
        }
        assertThat(score(Looked.document(open, people), BOARDS).finding().level())
                .isEqualTo(1.0);
    }

    @Test
    void anonymousShowsNoFiguresWhileAnswersComeIn() {
        Assessment anonymous = Looked.open(Mode.ANONYMOUS);
        assertThat(Disclosure.showsFiguresOf(anonymous)).isFalse();
        anonymous.consolidate();
        assertThat(Disclosure.showsFiguresOf(anonymous)).isTrue();
        assertThat(Disclosure.showsFiguresOf(Looked.open(Mode.BY_PARTNER))).isTrue();
    }

    @Test
    void anonymousShowsNoCommentUnderFiveAndNeverAName() {
        Assessment open = Looked.open(Mode.ANONYMOUS);
        List<Respondent> people = new ArrayList<>();
        for (String text : List.of("e", "d", "c", "b")) {
            people.add(commenting(open, COUNCIL, text));
        }
        assertThat(to(facilitator, Mode.ANONYMOUS).comments(BOARDS, people)).isEmpty();
        people.add(commenting(open, PROVIDER, "a"));
        assertThat(to(providers, Mode.ANONYMOUS).comments(BOARDS, people))
                .allSatisfy(comment -> assertThat(comment.by()).isNull())
                .extracting(Disclosure.Comment::text)
                .containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void anonymousCountsWhoWroteAndNotHowMuch() {
        Assessment open = Looked.open(Mode.ANONYMOUS);
        List<Respondent> people = new ArrayList<>();
        for (String text : List.of("d", "c", "b")) {
            people.add(commenting(open, COUNCIL, text));
        }
        Respondent wordy = open.invite(PROVIDER, "Wordy", null, null);
        wordy.answer(open, BOARDS, Answer.doesNotApply("Why not", "And more", SOMEONE), 0);
        people.add(wordy);
        assertThat(to(facilitator, Mode.ANONYMOUS).comments(BOARDS, people)).isEmpty();
        people.add(commenting(open, PROVIDER, "a"));
        assertThat(to(facilitator, Mode.ANONYMOUS).comments(BOARDS, people)).hasSize(6);
    }

    @Test
    void byPartnerShowsCommentsToTheSamePartnerOnly() {
        Assessment open = Looked.open(Mode.BY_PARTNER);
        List<Respondent> people = List.of(commenting(open, COUNCIL, "ours"), commenting(open, PROVIDER, "theirs"));
        assertThat(to(councils, Mode.BY_PARTNER).comments(BOARDS, people))
                .extracting(Disclosure.Comment::text)
                .containsExactly("ours");
        assertThat(to(director, Mode.BY_PARTNER).comments(BOARDS, people)).isEmpty();
        assertThat(to(facilitator, Mode.BY_PARTNER).comments(BOARDS, people)).hasSize(2);
    }

    private static ScorecardDocument twoAgainstOne(Mode mode) {
        Assessment open = Looked.open(mode);
        return Looked.document(
                open,
                List.of(
                        person(open, COUNCIL, "Ann", null, 1),
                        person(open, COUNCIL, "Bob", null, 3),
                        person(open, PROVIDER, "Cid", null, 4)));
    }

    private static Respondent commenting(Assessment open, PartnerId partner, String text) {
        Respondent person = open.invite(partner, "Who wrote " + text, null, null);
        person.answer(open, BOARDS, Answer.rated(2, text, SOMEONE), 0);
        return person;
    }

    /** Someone who gave these levels to the mechanisms in order. */
    private static Respondent person(Assessment open, PartnerId partner, String name, UserId account, int... levels) {
        UUID own = account == null ? null : account.userId();
        Respondent person = open.invite(partner, name, null, own);
        for (int place = 0; place < levels.length; place++) {
            person.answer(
                    open, open.mechanisms().get(place), Answer.rated(levels[place], null, SOMEONE), person.edition());
        }
        return person;
    }

    private static MechanismScore score(ScorecardDocument document, MechanismCode mechanism) {
        return document.result().mechanism(mechanism).orElseThrow();
    }

    private static Position position(ScorecardDocument document, MechanismCode mechanism, PartnerId partner) {
        return score(document, mechanism).positions().stream()
                .filter(position -> position.partner().equals(Scoring.key(partner)))
                .findFirst()
                .orElseThrow();
    }

    private static Disclosure to(Viewer viewer, Mode mode) {
        return Disclosure.to(viewer, mode);
    }
}
