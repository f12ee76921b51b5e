package org.concordat.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.NOW;
import static org.concordat.assessment.Looked.PROVIDER;
import static org.concordat.assessment.Looked.SOMEONE;
import static org.concordat.assessment.Looked.person;
import static org.concordat.assessment.Looked.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.Signature;
import org.concordat.identity.Role;
import org.concordat.identity.UserId;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
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
        Respondent broughtHome = new Respondent(open, COUNCIL, "Table 1", null, null);
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
        assertThat(to(facilitator, Mode.ANONYMOUS).comments(BOARDS, people, Set.of()))
                .isEmpty();
        people.add(commenting(open, PROVIDER, "a"));
        assertThat(to(providers, Mode.ANONYMOUS).comments(BOARDS, people, Set.of()))
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
        Respondent wordy = new Respondent(open, PROVIDER, "Wordy", null, null);
        wordy.answer(open, BOARDS, Answer.doesNotApply("Why not", "And more", SOMEONE), 0);
        people.add(wordy);
        assertThat(to(facilitator, Mode.ANONYMOUS).comments(BOARDS, people, Set.of()))
                .isEmpty();
        people.add(commenting(open, PROVIDER, "a"));
        assertThat(to(facilitator, Mode.ANONYMOUS).comments(BOARDS, people, Set.of()))
                .hasSize(6);
    }

    @Test
    void anonymousShowsNothingAgainThatWasSaidBefore() {
        Assessment open = Looked.open(Mode.ANONYMOUS);
        List<Respondent> people = new ArrayList<>();
        for (String text : List.of("f", "e", "d", "c", "b", "a")) {
            people.add(commenting(open, COUNCIL, text));
        }
        assertThat(to(facilitator, Mode.ANONYMOUS).comments(BOARDS, people, Set.of("f")))
                .extracting(Disclosure.Comment::text)
                .containsExactly("a", "b", "c", "d", "e");
        assertThat(to(facilitator, Mode.ANONYMOUS).comments(BOARDS, people, Set.of("f", "e")))
                .as("the rest would be told from those before")
                .isEmpty();
    }

    @Test
    void byPartnerShowsCommentsToTheSamePartnerOnly() {
        Assessment open = Looked.open(Mode.BY_PARTNER);
        List<Respondent> people = List.of(commenting(open, COUNCIL, "ours"), commenting(open, PROVIDER, "theirs"));
        assertThat(to(councils, Mode.BY_PARTNER).comments(BOARDS, people, Set.of()))
                .extracting(Disclosure.Comment::text)
                .containsExactly("ours");
        assertThat(to(director, Mode.BY_PARTNER).comments(BOARDS, people, Set.of()))
                .isEmpty();
        assertThat(to(facilitator, Mode.BY_PARTNER).comments(BOARDS, people, Set.of()))
                .hasSize(2);
    }

    private static Respondent commenting(Assessment open, PartnerId partner, String text) {
        Respondent person = new Respondent(open, partner, "Who wrote " + text, null, null);
        person.answer(open, BOARDS, Answer.rated(2, text, SOMEONE), 0);
        return person;
    }

    private static Disclosure to(Viewer viewer, Mode mode) {
        return Disclosure.to(viewer, mode);
    }
}
