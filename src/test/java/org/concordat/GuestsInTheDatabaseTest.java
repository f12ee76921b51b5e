package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
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
            Map.entry("evidence_mechanism", 1L),
            Map.entry("evidence_revision", 1L),
            Map.entry("evidence_part", 1L));

    private static final String ANSWERS = """
            insert into answer (respondent_id, mechanism, kind, level, edition, signed_name, signed_at)
            values (?, 'AA1', 'rated', 4, 1, 'Someone', now())""";

    private <T> T byGuest(Supplier<T> question) {
        return Seen.byGuest(theirs.sheet().respondentId(), question);
    }

    @Test
    void theOneSheetWithWhatItsPageNeedsAndNothingElseIsSeen() {
        for (String table : RowLevelSecurityTest.KEPT) {
            assertThat(this.<Long>byGuest(() -> count(table))).as(table).isEqualTo(SEEN.getOrDefault(table, 0L));
        }
        assertThat(byGuest(this::arrangementsSeen))
                .containsExactly(theirs.arrangement().arrangementId());
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
        refused("update assessment set name = 'Mine'");
        refused("update sheet_link set expires_at = expires_at + interval '1 year'");
        refused("insert into sheet_link select gen_random_uuid(), respondent_id, assessment_id, 'another', made_at,"
                + " expires_at, null, null, 0 from sheet_link");
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
