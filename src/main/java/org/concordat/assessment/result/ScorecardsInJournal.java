package org.concordat.assessment.result;

import java.util.Locale;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells of kept scorecards: in the entries of the assessment, with the figures that everyone may see. */
@Configuration(proxyBeanMethods = false)
class ScorecardsInJournal {

    private static final String IN_THE_RESULT = "stands in the scorecard, which is kept for good";

    @Bean
    Journalled<KeptScorecard> scorecardInJournal() {
        return Journalled.partOf(
                        KeptScorecard.class,
                        card -> Subject.of(
                                        "assessment",
                                        card.assessment().assessmentId(),
                                        Word.name(
                                                "assessment", card.assessment().assessmentId()))
                                .inArrangement(card.arrangement().arrangementId())
                                .inAssessment(card.assessment().assessmentId()),
                        card -> Word.message("journal.scorecard"))
                .say("readiness", "journal.readiness", ScorecardsInJournal::figure)
                .say("low", "journal.at-least", ScorecardsInJournal::figure)
                .say("high", "journal.at-most", ScorecardsInJournal::figure)
                .say("band", "journal.band", (String band) -> Word.message("band." + band))
                .leaveOut("in the subject of the entry", "arrangement")
                .leaveOut("told with the assessment", "framework", "asOf", "whole", "corrects")
                .leaveOut("who and when stand in the entry itself", "closedAt")
                .leaveOut(IN_THE_RESULT, "engine", "evidenced", "coverage", "bandWithoutGates", "provisional")
                .leaveOut(IN_THE_RESULT, "applicable", "rated", "mechanisms", "partners")
                .leaveOut("holds every answer, for no one's eyes as it is", "document");
    }

    private static Word figure(Double figure) {
        return Word.text(String.format(Locale.UK, "%.1f", figure));
    }
}
