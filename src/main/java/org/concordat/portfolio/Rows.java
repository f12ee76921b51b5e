package org.concordat.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Stage;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** Reads what the rows of this room's questions have in common. */
public final class Rows {

    /** What {@link #look} reads, of {@code arrangement_standing k}. */
    public static final String LOOK = """
            k.latest_id as assessment_id, k.as_of, k.held_to, k.published, k.voices_unequal, k.readiness, k.low, k.high,
            k.band, k.band_without_gates, k.provisional, k.before_readiness, k.before_as_of""";

    private Rows() {}

    /** What the latest closed assessment found; null where there is none. */
    public static Standing.@Nullable Look look(ResultSet row) throws SQLException {
        UUID assessment = row.getObject("assessment_id", UUID.class);
        if (assessment == null) {
            return null;
        }
        return new Standing.Look(
                assessment,
                row.getObject("as_of", LocalDate.class),
                choice(Stage.class, row.getString("held_to")),
                number(row, "readiness"),
                row.getDouble("low"),
                row.getDouble("high"),
                Standing.band(row.getString("band")),
                Standing.band(row.getString("band_without_gates")),
                row.getBoolean("provisional"),
                row.getBoolean("published"),
                row.getBoolean("voices_unequal"),
                number(row, "before_readiness"),
                row.getObject("before_as_of", LocalDate.class));
    }

    static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                new MechanismCode(row.getString("mechanism")),
                row.getBoolean("applicable"),
                row.getInt("target"),
                number(row, "level"),
                row.getBoolean("critical"),
                row.getBoolean("gate"),
                number(row, "gap"));
    }

    static @Nullable LocalDate day(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    public static <E extends Enum<E> & Coded> E choice(Class<E> choices, String code) {
        return Coded.of(choices, code).orElseThrow(() -> new IllegalStateException("Unknown " + code));
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    public static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(value);
    }
}
