package org.concordat.journal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the journal for tests. */
public final class Read {

    private Read() {}

    /** What the journal tells of one thing, the oldest first. */
    public static List<Entry> of(JdbcTemplate database, UUID subject) {
        return database.query(
                "select " + Entries.COLUMNS + " from journal_entry e where subject_id = ? order by entry_id",
                (row, number) -> Entries.read(row),
                subject);
    }

    /** What someone did, the oldest first. */
    public static List<Entry> by(JdbcTemplate database, UUID actor) {
        return database.query(
                "select " + Entries.COLUMNS + " from journal_entry e where actor_id = ? order by entry_id",
                (row, number) -> Entries.read(row),
                actor);
    }

    public static List<Entry> last(JdbcTemplate database, int most) {
        return database.query(
                "select " + Entries.COLUMNS + " from journal_entry e order by entry_id desc limit " + most,
                (row, number) -> Entries.read(row));
    }

    /** What changed, a line each: label: before → after. */
    public static List<String> lines(Entry entry) {
        return entry.told().stream()
                .map(change -> change.label() + ": " + change.before() + " → " + change.after())
                .toList();
    }
}
