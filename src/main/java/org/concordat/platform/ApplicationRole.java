package org.concordat.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The role and the database of the application: it owns its tables, and is no superuser, creates no roles or
 * databases, and row-level security binds it ({@code docs/decisions/0001-the-database-that-starts-itself.md}).
 */
final class ApplicationRole {

    static final String NAME = "concordat";
    private static final String RIGHTS =
            " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '";

    private ApplicationRole() {}

    /** Creates role and database where they are missing, and gives the role this password and no more rights. */
    static void ensure(DataSource superuser, String password) throws SQLException {
        if (!password.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("A password for " + NAME + " is letters and digits only");
        }
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            boolean known = exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'");
            statement.execute((known ? "alter role " : "create role ") + NAME + RIGHTS + password + "'");
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
