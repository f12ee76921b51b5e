package org.concordat.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.concordat.journal.Checked.Break;
import org.concordat.journal.Checked.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goes through the whole chain, entry by entry as they are read, and names the first place that does not hold. */
@Service
public class ChainCheck {

    private static final String SEALED = "select s.place, s.sealed_at, s.hash, " + Entries.COLUMNS
            + " from journal_seal s left join journal_entry e on e.entry_id = s.entry_id order by s.place";

    private static final String OUTSIDE = "select " + Entries.COLUMNS + " from journal_entry e"
            + " where not exists (select from journal_seal s where s.entry_id = e.entry_id)"
            + " and not exists (select from journal_waiting w where w.entry_id = e.entry_id)"
            + " order by e.written_at limit 1";

    private final JdbcTemplate database;

    ChainCheck(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Checks the chain as it is at this moment.
     *
     * @param noted a place that someone noted earlier, which must still be there; or null
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Checked check(@Nullable Head noted) {
        Long waiting = database.queryForObject("select count(*) from journal_waiting", Long.class);
        Walk walk = new Walk(noted);
        database.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(SEALED);
                    statement.setFetchSize(1000);
                    return statement;
                },
                walk::over);
        Break broken = walk.broken != null ? walk.broken : outside();
        return new Checked(walk.place, Objects.requireNonNullElse(waiting, 0L), walk.head(), broken);
    }

    private @Nullable Break outside() {
        return database.query(OUTSIDE, (row, number) -> new Break(Why.NOT_QUEUED, 0, Entries.read(row))).stream()
                .findFirst()
                .orElse(null);
    }

    /** On the way along the chain. */
    private static final class Walk {

        private final @Nullable Head noted;
        private long place;
        private byte[] hash = Chain.BEGINNING;

        @Nullable private Break broken;

        Walk(@Nullable Head noted) {
            this.noted = noted;
        }

        boolean over(ResultSet rows) throws SQLException {
            while (broken == null && rows.next()) {
                broken = step(rows);
            }
            if (broken == null && noted != null && noted.place() > place) {
                broken = new Break(Why.PLACE_MISSING, place + 1, null);
            }
            return broken == null;
        }

        private @Nullable Break step(ResultSet row) throws SQLException {
            long next = row.getLong("place");
            if (next != place + 1) {
                return new Break(Why.PLACE_MISSING, place + 1, null);
            }
            if (row.getObject("entry_id") == null) {
                return new Break(Why.ENTRY_MISSING, next, null);
            }
            Entry entry = Entries.read(row);
            byte[] made = Chain.hash(hash, next, Entries.instant(row, "sealed_at"), entry);
            if (!Arrays.equals(made, row.getBytes("hash"))) {
                return new Break(Why.CHANGED, next, entry);
            }
            if (noted != null && noted.place() == next && !noted.equals(Head.of(next, made))) {
                return new Break(Why.NOT_AS_NOTED, next, entry);
            }
            place = next;
            hash = made;
            return null;
        }

        @Nullable Head head() {
            return place == 0 ? null : Head.of(place, hash);
        }
    }
}
