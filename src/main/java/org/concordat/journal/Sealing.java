package org.concordat.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives entries that are committed their places in the chain. One at a time does, whoever else runs on the same database:
 * a lock that ends with the transaction sees to it.
 */
@Component
class Sealing {

    /** Entries sealed in one transaction. */
    static final int BATCH = 1000;

    /** Any number that nobody else uses. */
    private static final long LOCK = 0x4A4F55524E414CL;

    private final JdbcTemplate database;
    private final Clock clock;

    Sealing(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The end of the chain. */
    private record Last(long place, byte[] hash) {}

    /** Seals up to a batch of what waits, and says how many. */
    @Transactional
    public int sealSome() {
        database.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        List<Entry> waiting = database.query(
                "select " + Entries.COLUMNS + " from journal_waiting w join journal_entry e on e.entry_id = w.entry_id"
                        + " order by w.entry_id limit " + BATCH,
                (row, number) -> Entries.read(row));
        if (waiting.isEmpty()) {
            return 0;
        }
        Last last = last();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long place = last.place();
        byte[] hash = last.hash();
        List<Object[]> seals = new ArrayList<>();
        for (Entry entry : waiting) {
            place++;
            hash = Chain.hash(hash, place, now, entry);
            seals.add(new Object[] {place, entry.id(), Timestamp.from(now), hash});
        }
        database.batchUpdate("insert into journal_seal (place, entry_id, sealed_at, hash) values (?, ?, ?, ?)", seals);
        database.update("delete from journal_waiting where entry_id = any(?)", (Object)
                waiting.stream().map(Entry::id).toArray(UUID[]::new));
        return waiting.size();
    }

    private Last last() {
        return database
                .query(
                        "select place, hash from journal_seal order by place desc limit 1",
                        (row, number) -> new Last(row.getLong("place"), row.getBytes("hash")))
                .stream()
                .findFirst()
                .orElse(new Last(0, Chain.BEGINNING));
    }
}
