package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.identity.Seen;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What the database lets someone see and write who came by a personal link, when the application forgets to ask. */
class GuestsInTheDatabaseTest extends TwoStrangers {

    private static final Map<String, Long> SEEN = Map.ofEntries(
            Map.entry("respondent", 1L),
            Map.entry("assessment", 1L),
            Map.entry("arrangement", 1L),
            Map.entry("partner", 1L),
            Map.entry("sheet_link", 1L),
            Map.entry("evidence", 1L),
            Map.entry("partner_fact", 1L),
            Map.entry("assessment_voice", 1L),
            Map.entry("assessment_move", 1L),
            Map.entry("answer_asked_anew", 1L),
            Map.entry("answer_laid_aside", 1L),
            Map.entry("evidence_mechanism", 1L),
            Map.entry("evidence_revision", 1L),
            Map.entry("evidence_part", 1L));

    private static final String ANSWERS = """
            insert into answer (respondent_id, mechanism, kind, level, edition, signed_name, signed_at)
            values (?, 'AA1', 'rated', 4, 1, 'Someone', now())""";

    private <T> T byGuest(Supplier<T> question) {
        return Seen.byGuest(theirs.sheet().respondentId(), null, question);
    }

    private <T> T byWhoAnsweredThen(Supplier<T> question) {
        return Seen.byGuest(theirs.former().respondentId(), null, question);
    }

    private <T> T byWhoAnswersAgain(Supplier<T> question) {
        return Seen.byGuest(theirs.sheet().respondentId(), theirs.former().respondentId(), question);
    }

    @Test
    void theOneSheetWithWhatItsPageNeedsAndNothingElseIsSeen() {
        for (String table : kept()) {
            assertThat(this.<Long>byGuest(() -> count(table))).as(table).isEqualTo(SEEN.getOrDefault(table, 0L));
        }
        assertThat(byGuest(this::arrangementsSeen))
                .containsExactly(theirs.arrangement().arrangementId());
    }

    @Test
    void theScorecardOfAClosedAssessmentIsSeenIfItWasPromisedAndNothingBesides() {
        for (String table : kept()) {
            long seen = Set.of(
                                    "respondent",
                                    "assessment",
                                    "assessment_voice",
                                    "arrangement",
                                    "partner",
                                    "partner_fact",
                                    "sheet_link",
                                    "answer",
                                    "scorecard")
                            .contains(table)
                    ? 1
                    : 0;
            assertThat(this.<Long>byWhoAnsweredThen(() -> count(table)))
                    .as(table)
                    .isEqualTo(seen);
        }
        assertThat(byWhoAnsweredThen(() -> sql.sql("select assessment_id from scorecard")
                        .query(UUID.class)
                        .single()))
                .isEqualTo(theirs.closed().assessmentId());
    }

    @Test
    void whatTheyAnsweredTheLastTimeIsSeenWhereTheirLinkOpensItAndNeverWritten() {
        assertThat(this.<Long>byWhoAnswersAgain(() -> count("respondent"))).isEqualTo(2);
        assertThat(this.<Long>byWhoAnswersAgain(() -> count("answer"))).isEqualTo(1);
        assertThat(this.<Long>byWhoAnswersAgain(() -> count("assessment"))).isEqualTo(2);
        assertThat(this.<Long>byWhoAnswersAgain(() -> count("scorecard"))).isZero();
        assertThat(this.<Long>byWhoAnswersAgain(() -> count("sheet_link"))).isEqualTo(1);
        for (String change : List.of(
                "update respondent set edition = 9 where respondent_id = ?",
                "update answer set level = 0 where respondent_id = ?")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> byWhoAnswersAgain(() -> sql.sql(change)
                            .param(theirs.former().respondentId())
                            .update()));
        }
    }

    @Test
    void theAnswersOnItAreWritten() {
        UUID sheet = theirs.sheet().respondentId();
        assertThat(update(ANSWERS, sheet)).isEqualTo(1);
        assertThat(update("update respondent set status = 'answering', edition = 7"))
                .isEqualTo(1);
        assertThat(update("update sheet_link set opened_at = now()")).isEqualTo(1);
        assertThat(this.<Long>byGuest(() -> count("answer"))).isEqualTo(1);
    }

    @Test
    void nothingElseIsWritten() {
        refused(ANSWERS, others.sheet().respondentId());
        refused("update respondent set name = 'Someone else'");
        refused("update respondent set assessment_id = ?", others.open().assessmentId());
        refused("update respondent set former_id = ?", others.former().respondentId());
        refused("update assessment set name = 'Mine'");
        refused("update sheet_link set expires_at = expires_at + interval '1 year'");
        refused("update sheet_link set shown = false");
        refused(
                "insert into sheet_link (sheet_link_id, respondent_id, assessment_id, token_hash, shown, made_at, expires_at,"
                        + " version) select gen_random_uuid(), respondent_id, assessment_id, 'another', false, made_at, expires_at, 0"
                        + " from sheet_link");
        assertThat(update("delete from sheet_link")).isZero();
        assertThat(update(
                        "update answer set level = 0 where respondent_id <> ?",
                        theirs.sheet().respondentId()))
                .isZero();
    }

    private int update(String statement, Object... parameters) {
        return byGuest(() -> sql.sql(statement).params(List.of(parameters)).update());
    }

    private void refused(String statement, Object... parameters) {
        assertThatExceptionOfType(DataAccessException.class)
                .as(statement)
                .isThrownBy(() -> update(statement, parameters))
                .havingRootCause()
                .withMessageMatching("(?s).*(row-level security|is not theirs to change|not its holder's to change).*");
    }
}
