package org.concordat.assessment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.assessment.Looked.BOARDS;
import static org.concordat.assessment.Looked.COUNCIL;
import static org.concordat.assessment.Looked.MODEL;
import static org.concordat.assessment.Looked.PROVIDER;
import static org.concordat.assessment.Looked.SOMEONE;
import static org.concordat.assessment.Looked.TEAMS;

import java.util.List;
import java.util.Map;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Looked;
import org.concordat.assessment.Mode;
import org.concordat.assessment.evidence.Evidence;
import org.concordat.assessment.settlement.AgreedLevel;
import org.concordat.assessment.settlement.Dissent;
import org.concordat.assessment.settlement.Settled;
import org.concordat.assessment.settlement.Settlement;
import org.concordat.assessment.sheet.Answer;
import org.concordat.assessment.sheet.Respondent;
import org.concordat.readiness.Band;
import org.concordat.readiness.Scorecard;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private final Assessment open = Looked.open(Mode.BY_PARTNER);
    private final Respondent ann = new Respondent(open, COUNCIL, "Ann", null, null);
    private final Respondent bob = new Respondent(open, PROVIDER, "Bob", null, null);

    @Test
    void scoresWhatWasAnsweredAndAgreedUnderTheRulesOfTheVersion() {
        ann.answer(open, BOARDS, Answer.rated(3, null, SOMEONE), 0);
        bob.answer(open, BOARDS, Answer.rated(0, null, SOMEONE), 0);
        Scorecard card = card(Settled.agreed(open, MODEL, 3), Settled.leftOut(open, TEAMS));
        assertThat(card.readiness()).isEqualTo(100 * (0.5 * 0.5 + 0.5));
        assertThat(card.overall().coverage()).isEqualTo(100);
        assertThat(card.mechanism(BOARDS).orElseThrow().finding().gap()).isEqualTo(3.0);
        assertThat(card.overall().applicable()).isEqualTo(2);
    }

    @Test
    void countsALevelWithoutEvidenceAsClaimed() {
        Settlement agreed = Settled.agreed(open, MODEL, 3);
        assertThat(card(agreed).overall().evidencedReadiness()).isLessThan(100);
        Evidence minutes = new Evidence(open, Looked.minutes(MODEL), SOMEONE);
        Scorecard supported = Documents.document(open, List.of(ann, bob), List.of(minutes), List.of(agreed))
                .result();
        assertThat(supported.overall().evidencedReadiness()).isEqualTo(100);
    }

    @Test
    void takesNotSureAndDoesNotApplyForNoLevel() {
        ann.answer(open, BOARDS, Answer.notSure(null, SOMEONE), 0);
        bob.answer(open, BOARDS, Answer.doesNotApply("No boards", null, SOMEONE), 0);
        assertThat(card().readiness()).isNull();
        assertThat(card().band()).isEqualTo(Band.TOO_LITTLE_KNOWN);
    }

    @Test
    void comesBackFromJsonAsItWas() {
        ann.answer(open, BOARDS, Answer.rated(1, "note", SOMEONE), 0);
        ann.answer(open, TEAMS, Answer.doesNotApply("No teams", null, SOMEONE), 1);
        bob.answer(open, BOARDS, Answer.rated(2, null, SOMEONE), 0);
        bob.answer(open, TEAMS, Answer.notSure(null, SOMEONE), 1);
        Settlement agreed = new Settlement(open, MODEL);
        agreed.agree(
                open,
                new AgreedLevel(7.0 / 3, "Agreed", "Both", SOMEONE),
                Map.of(PROVIDER, new Dissent(1, "It is ours alone")));
        Evidence minutes = new Evidence(open, Looked.minutes(MODEL), SOMEONE);
        ScorecardDocument document = Documents.document(open, List.of(ann, bob), List.of(minutes), List.of(agreed));
        assertThat(document.dissent()).containsOnlyKeys(MODEL);
        assertThat(ScorecardJson.read(ScorecardJson.write(document))).isEqualTo(document);
        assertThat(ScorecardJson.pretty(document))
                .contains(
                        "\"band\" : \"too-little-known\"", "2.3333333333333335", "\"answer\" : \"not-sure\"", "\"B\"");
    }

    @Test
    void readsAScorecardThatWasKeptBeforeDissentWas() {
        ScorecardDocument document = Documents.document(open, List.of(ann, bob));
        String before = ScorecardJson.write(document).replace("\"dissent\":{},", "");
        assertThat(before).doesNotContain("dissent");
        assertThat(ScorecardJson.read(before)).isEqualTo(document);
    }

    private Scorecard card(Settlement... settled) {
        return Documents.document(open, List.of(ann, bob), settled).result();
    }
}
