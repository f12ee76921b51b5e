package org.concordat.shared.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the journal asks a room about the things of one kind that it keeps.
 *
 * @param kind as in {@link Subject#kind}
 * @param address what the addresses of its pages begin with, such as {@code arrangements}
 * @param names what some of them are called, whoever asks; those that there are not are left out
 * @param seen whether whoever asks now may see one
 * @param readable those of some whose words whoever asks now may read: for what was written in confidence
 * @param facilitatorsOnly whether only who facilitates is told of them in a history
 */
public record Keeper(
        String kind,
        String address,
        Function<Collection<UUID>, Map<UUID, String>> names,
        Predicate<UUID> seen,
        Function<Collection<UUID>, Set<UUID>> readable,
        boolean facilitatorsOnly) {

    /** Of things that hold nothing in confidence. */
    public static Keeper of(
            String kind, String address, Function<Collection<UUID>, Map<UUID, String>> names, Predicate<UUID> seen) {
        return new Keeper(kind, address, names, seen, Set::copyOf, false);
    }

    /** Asks the database what some are called: the column {@code name} of a table, by its key. */
    public static Function<Collection<UUID>, Map<UUID, String>> named(
            JdbcClient database, String table, String key, String name) {
        return named(
                database, "select %2$s as id, %3$s as name from %1$s where %2$s in (:ids)".formatted(table, key, name));
    }

    /** Asks the database for names; the query gives {@code id} and {@code name} for {@code :ids}. */
    public static Function<Collection<UUID>, Map<UUID, String>> named(JdbcClient database, String query) {
        return ids -> {
            Map<UUID, String> names = new HashMap<>();
            if (!ids.isEmpty()) {
                database.sql(query).param("ids", ids).query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
            }
            return names;
        };
    }
}
