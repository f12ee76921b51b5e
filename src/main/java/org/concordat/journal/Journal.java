package org.concordat.journal;

import java.sql.Timestamp;
import java.util.List;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The door of this room: writes entries. Changes of what is kept come by themselves, from {@link Noticing}; what is no
 * change, such as a sign-in, is noted here.
 */
@Service
public class Journal {

    private static final String INSERT = """
            insert into journal_entry (entry_id, written_at, actor_id, actor, act, kind, subject_id, subject,
                arrangement_id, assessment_id, framework_version_id, changes, confided)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate database;
    private final Wording wording;
    private final Sealer sealer;

    Journal(JdbcTemplate database, Wording wording, Sealer sealer) {
        this.database = database;
        this.wording = wording;
        this.sealer = sealer;
    }

    /** Notes what someone did that changed nothing. */
    @Transactional
    public void note(Actor actor, Act act, Subject subject, Line... lines) {
        write(actor, List.of(new Noted(act, subject, List.of(lines))));
    }

    /** The same, of whoever acts on this thread. */
    @Transactional
    public void note(Act act, Subject subject, Line... lines) {
        note(Actor.current(), act, subject, lines);
    }

    /** Writes entries in the transaction that is running. */
    void write(Actor actor, List<Noted> noted) {
        List<Entry> entries = wording.entries(actor, noted);
        database.batchUpdate(INSERT, entries.stream().map(Journal::row).toList());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sealer.wake();
            }
        });
    }

    private static Object[] row(Entry entry) {
        return new Object[] {
            entry.id(),
            Timestamp.from(entry.at()),
            entry.actorId(),
            entry.actor(),
            entry.act().code(),
            entry.kind(),
            entry.subjectId(),
            entry.subject(),
            entry.arrangement(),
            entry.assessment(),
            entry.version(),
            entry.changes(),
            entry.confided()
        };
    }
}
