package org.concordat.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.concordat.ConcordatTest;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application's role owns the tables, and even so they are only added to. */
@ConcordatTest
class AppendOnlyTest {

    @Autowired
    Journal journal;

    @Autowired
    Sealing sealing;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void somethingIsSealed() {
        journal.note(Act.SIGNED_OUT, Subject.of("person", null, Word.text("Someone invented")));
        sealing.sealSome();
    }

    @Test
    void belongsToTheRoleThatTries() {
        assertThat(database.queryForList(
                        "select tableowner = current_user from pg_tables where tablename in ('journal_entry', 'journal_seal')",
                        Boolean.class))
                .containsExactly(true, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set actor = 'Someone else'",
                "update journal_entry set actor = actor where false",
                "delete from journal_entry",
                "truncate journal_entry cascade",
                "insert into journal_entry select * from journal_entry limit 1"
                        + " on conflict (entry_id) do update set actor = 'Someone else'",
                "update journal_seal set place = place + 1",
                "delete from journal_seal where place = 1",
                "truncate journal_seal"
            })
    void refusesToBeChanged(String statement) {
        assertThatThrownBy(() -> database.execute(statement)).hasMessageContaining("the journal is only added to");
    }
}
