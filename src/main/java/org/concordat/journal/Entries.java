package org.concordat.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Reads entries from rows. */
final class Entries {

    /** The columns of {@code journal_entry e}. */
    static final String COLUMNS =
            "e.entry_id, e.written_at, e.actor_id, e.actor, e.act, e.kind, e.subject_id, e.subject,"
                    + " e.arrangement_id, e.assessment_id, e.framework_version_id, e.changes, e.confided";

    private Entries() {}

    static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("entry_id", UUID.class),
                instant(row, "written_at"),
                row.getObject("actor_id", UUID.class),
                row.getString("actor"),
                Act.of(row.getString("act")),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject"),
                row.getObject("arrangement_id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getObject("framework_version_id", UUID.class),
                row.getString("changes"),
                row.getString("confided"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, Timestamp.class)).toInstant();
    }
}
