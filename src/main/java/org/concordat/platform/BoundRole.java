package org.concordat.platform;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Row-level security holds for every role but superusers and those that bypass it; the application is to be neither. */
final class BoundRole {

    private BoundRole() {}

    /** Throws {@link StartFailure} where no policy binds the role of these connections. */
    static void require(DataSource database) {
        JdbcClient.create(database)
                .sql("select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")
                .query(String.class)
                .optional()
                .ifPresent(role -> {
                    throw new StartFailure(
                            "The database role " + role + " is a superuser or bypasses row-level security, so the"
                                    + " database would not keep what one partner says from another.",
                            "Name a role in spring.datasource.username that owns the database and was made with:"
                                    + " create role … login nosuperuser nobypassrls password '…'");
                });
    }
}
