package org.concordat.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.PROVIDER;
import static org.concordat.assessment.Looked.SOMEONE;
import static org.concordat.assessment.Looked.TEAMS;
import static org.concordat.assessment.Looked.person;
import static org.concordat.assessment.Looked.viewer;

import java.util.ArrayList;
import java.util.List;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.identity.Role;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.readiness.MechanismScore;
import org.concordat.readiness.Position;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;

class WithholdingTest {

    private final Viewer facilitator = viewer(null, Role.CONSULTANT);
    private final Viewer director = viewer(null, Role.DIRECTOR);
    private final Viewer councils = viewer(COUNCIL, Role.CONSULTANT);
    private final Viewer providers = viewer(PROVIDER, Role.CONSULTANT);

    @Test
    void byPartnerShowsOtherPartnersPositionsAndNoAnswer() {
        ScorecardDocument full = twoAgainstOne(Mode.BY_PARTNER);
        ScorecardDocument shown = shown(providers, full);
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
        assertThat(shown(facilitator, full)).isEqualTo(full);
        assertThat(shown(viewer(COUNCIL, Role.ADMINISTRATOR), full)).isEqualTo(full);
        assertThat(shown(director, full).input().answers()).isEmpty();
    }

    @Test
    void attributedShowsAll() {
        ScorecardDocument full = twoAgainstOne(Mode.ATTRIBUTED);
        assertThat(shown(providers, full)).isEqualTo(full);
    }

    @Test
    void anonymousLetsNoFigureHangOnAPartnerOfWhichFewerThanThreeGaveALevel() {
        Assessment open = Looked.open(Mode.ANONYMOUS);
        List<Respondent> people = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            people.add(person(open, COUNCIL, "C" + person, null, person, 3, 3));
        }
        ScorecardDocument alone = Documents.document(open, people);
        people.add(person(open, PROVIDER, "P1", null, 1));
        people.add(person(open, PROVIDER, "P2", null, 4));
        people.get(4).answer(open, TEAMS, Answer.notSure(null, SOMEONE), 9);
        ScorecardDocument full = Documents.document(open, people);
        assertThat(full.result()).as("as if they had not been asked").isEqualTo(alone.result());
        for (Viewer each : List.of(facilitator, councils, providers, director)) {
            ScorecardDocument shown = shown(each, full);
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
            assertThat(score(Documents.document(open, people), BOARDS).finding().level())
                    .isNull();
            people.add(person(open, COUNCIL, "C" + person, null, person));
        }
        assertThat(score(Documents.document(open, people), BOARDS).finding().level())
                .isEqualTo(1.0);
    }

    private static ScorecardDocument twoAgainstOne(Mode mode) {
        Assessment open = Looked.open(mode);
        return Documents.document(
                open,
                List.of(
                        person(open, COUNCIL, "Ann", null, 1),
                        person(open, COUNCIL, "Bob", null, 3),
                        person(open, PROVIDER, "Cid", null, 4)));
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

    private static ScorecardDocument shown(Viewer viewer, ScorecardDocument full) {
        return Withholding.by(Disclosure.to(viewer, full.mode()), full);
    }
}
