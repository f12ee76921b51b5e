package org.concordat.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.TestDatabaseConfiguration;
import org.concordat.journal.Checked.Why;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was tampered with is found, and the first place named. On a database of its own, and each attempt is rolled back:
 * the triggers are put out of the way first, as an owner of the tables could.
 */
@SpringBootTest(properties = "concordat.test.database=concordat_chain")
@Import(TestDatabaseConfiguration.class)
class ChainTest {

    @Autowired
    Journal journal;

    @Autowired
    Sealing sealing;

    @Autowired
    ChainCheck check;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void aChainOfSome() {
        for (int number = 0; number < 5; number++) {
            journal.note(
                    Act.CHANGED,
                    Subject.of("partner", null, Word.text("Invented Straße " + number)),
                    Line.of(Word.text("Name"), Word.text("“before”"), Word.text("after")));
        }
        sealAll();
    }

    private void sealAll() {
        while (sealing.sealSome() > 0) {
            // until nothing waits
        }
    }

    @Test
    void holdsAsItWasWritten() {
        Checked checked = check.check(null);

        assertThat(checked.holds()).isTrue();
        assertThat(checked.entries()).isEqualTo(count("journal_entry")).isGreaterThanOrEqualTo(5);
        assertThat(checked.waiting()).isZero();
        assertThat(Objects.requireNonNull(checked.head()).place()).isEqualTo(checked.entries());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CHANGED       | 3 | update journal_entry set subject = 'Another' where entry_id = {3}
            CHANGED       | 2 | update journal_entry set written_at = written_at + interval '1 microsecond' where entry_id = {2}
            CHANGED       | 1 | update journal_entry set confided = '[]' where entry_id = {1}
            CHANGED       | 2 | update journal_seal set sealed_at = sealed_at + interval '1 second' where place = 2
            PLACE_MISSING | 3 | delete from journal_seal where place = 3; delete from journal_entry where entry_id = {3}
            PLACE_MISSING | 1 | delete from journal_seal where place = 1
            ENTRY_MISSING | 4 | delete from journal_entry where entry_id = {4}
            CHANGED       | 2 | update journal_seal set entry_id = case place when 2 then {3}::uuid else {2}::uuid end where place in (2, 3)
            CHANGED       | 3 | update journal_seal set place = -place where place >= 3; delete from journal_seal where place = -3; update journal_seal set place = -place - 1 where place < 0
            NOT_QUEUED    | 0 | insert into journal_entry select gen_random_uuid(), written_at, actor_id, actor, act, kind, subject_id, subject, arrangement_id, assessment_id, framework_version_id, changes, confided from journal_entry where entry_id = {2}
            """)
    void breaksWhereSomethingWasTamperedWith(Why why, long place, String how) {
        transaction.executeWithoutResult(status -> {
            database.execute("alter table journal_entry disable trigger user");
            database.execute("alter table journal_seal disable trigger user");
            database.execute("alter table journal_seal drop constraint journal_seal_entry_id_fkey,"
                    + " drop constraint journal_seal_entry_id_key, drop constraint journal_seal_from_one");
            for (String statement : named(how).split("; ")) {
                database.execute(statement);
            }

            Checked checked = check.check(null);

            assertThat(checked.holds()).isFalse();
            assertThat(Objects.requireNonNull(checked.broken()).why()).isEqualTo(why);
            assertThat(checked.broken().place()).isEqualTo(place);
            status.setRollbackOnly();
        });
    }

    /** A chain that someone cut, or rebuilt from a place on, holds in itself; a place noted before tells. */
    @Test
    void isNotTheOneThatWasNotedWhenItsEndWasCutOrRebuilt() {
        Head noted = Objects.requireNonNull(check.check(null).head());
        transaction.executeWithoutResult(status -> {
            database.execute("alter table journal_seal disable trigger user");
            database.update("delete from journal_seal where place >= ?", noted.place() - 1);
            database.update("insert into journal_waiting select entry_id from journal_entry e where not exists"
                    + " (select from journal_seal s where s.entry_id = e.entry_id)");
            assertThat(check.check(null).holds()).isTrue();
            assertThat(Objects.requireNonNull(check.check(noted).broken()).why())
                    .isEqualTo(Why.PLACE_MISSING);

            database.execute("alter table journal_entry disable trigger user");
            database.update(
                    "update journal_entry set actor = 'Someone else' where entry_id in (select entry_id from journal_waiting)");
            sealAll();
            assertThat(check.check(null).holds()).isTrue();
            assertThat(Objects.requireNonNull(check.check(noted).broken()).why())
                    .isEqualTo(Why.NOT_AS_NOTED);
            status.setRollbackOnly();
        });
        assertThat(check.check(noted).holds()).isTrue();
    }

    @Test
    void canBeCheckedWithTheStatementThatTheDocumentationGives() throws IOException {
        Matcher block = Pattern.compile("```sql\n(with .*?);\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/journal.md")));
        assertThat(block.find()).isTrue();
        assertThat(database.queryForList(block.group(1))).isEmpty();
        transaction.executeWithoutResult(status -> {
            database.execute("alter table journal_entry disable trigger user");
            database.execute(named("update journal_entry set changes = changes || ' ' where entry_id = {3}"));
            assertThat(database.queryForList(block.group(1))).first().asString().contains("place=3");
            status.setRollbackOnly();
        });
    }

    /** Entries are sealed while others are written, from several sides at once. */
    @Test
    void staysWholeWhileManyWriteAndSealAtOnce() throws InterruptedException {
        List<Thread> threads = List.of(0, 1, 2, 3).stream()
                .map(number -> new Thread(() -> {
                    for (int turn = 0; turn < 25; turn++) {
                        journal.note(Act.CHANGED, Subject.of("partner", null, Word.text("Invented " + number)));
                        sealing.sealSome();
                    }
                }))
                .toList();
        long before = count("journal_entry");
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        sealAll();

        Checked checked = check.check(null);
        assertThat(checked.holds()).isTrue();
        assertThat(checked.entries()).isEqualTo(before + 100).isEqualTo(count("journal_seal"));
    }

    /** The statement with the entries at places put in. */
    private String named(String statement) {
        String said = statement;
        for (int place = 1; place <= 4; place++) {
            said = said.replace(
                    "{" + place + "}",
                    "'"
                            + database.queryForObject(
                                    "select entry_id from journal_seal where place = ?", String.class, place)
                            + "'");
        }
        return said;
    }

    private long count(String table) {
        return Objects.requireNonNull(database.queryForObject("select count(*) from " + table, Long.class));
    }
}
