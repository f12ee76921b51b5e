package org.concordat.portfolio.network;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.partnership.Coded;
import org.concordat.partnership.DatePrecision;
import org.concordat.partnership.KnownDate;
import org.jspecify.annotations.Nullable;

/** What the questions about {@code participation part} have in common, and how their answers are read. */
final class Asks {

    private static final String LAST_DAY = """
            case part.until_precision when 'day' then part.until_on
                when 'month' then cast(part.until_on + interval '1 month - 1 day' as date)
                else cast(part.until_on + interval '1 year - 1 day' as date) end""";

    /** Whether the part has begun by {@code :today}, as far as that is known, and has not surely ended. */
    static final String PRESENT =
            "(coalesce(part.since_on <= :today, true) and (part.until_on is null or " + LAST_DAY + " >= :today))";

    /** The place of its {@link Hold}. */
    static final String HOLD = """
            case when part.role = 'lead' or part.control = 'sole' or part.equity > 50 then 0
                when part.role in ('host', 'provider') then 1
                when part.control = 'joint' then 2 else 3 end""";

    /** What is still to be done of {@code action x} in a plan {@code p} that goes on. */
    static final String OPEN = "p.living and x.status not in ('done', 'dropped')";

    /** Whether {@code action x} is the work of {@code :partner}: it binds it, or one of its people sees to it. */
    static final String ITS = """
            (x.partner_id = :partner or u.partner_id = :partner
                or exists (select from action_share sh where sh.action_id = x.action_id and sh.partner_id = :partner)
                or exists (select from action_binding b where b.action_id = x.action_id and b.partner_id = :partner))""";

    private Asks() {}

    static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    static @Nullable Double figure(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(value);
    }

    static <E extends Enum<E> & Coded> E choice(Class<E> choices, ResultSet row, String column) throws SQLException {
        return Coded.of(choices, row.getString(column)).orElseThrow();
    }

    static <E extends Enum<E> & Coded> @Nullable E optional(Class<E> choices, ResultSet row, String column)
            throws SQLException {
        String code = row.getString(column);
        return code == null ? null : Coded.of(choices, code).orElseThrow();
    }

    static @Nullable KnownDate date(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column + "_on", LocalDate.class);
        return day == null ? null : new KnownDate(day, choice(DatePrecision.class, row, column + "_precision"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? List.of() : Arrays.asList((String[]) texts.getArray());
    }
}
