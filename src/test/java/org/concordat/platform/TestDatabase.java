package org.concordat.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one server of this test JVM, started when it is first asked for. Tests that need data of their own (the sample, or
 * a thousand made-up arrangements) name a database of their own on it.
 */
public final class TestDatabase {

    private static final String PASSWORD = "onlyForTests";

    private TestDatabase() {}

    public static JdbcConnectionDetails inContainer(String database) {
        return Container.SERVER.database(database);
    }

    public static JdbcConnectionDetails thrownAway(String database) {
        return ThrowAway.SERVER.database(database);
    }

    private record Server(DataSource superuser, String address) {

        synchronized JdbcConnectionDetails database(String name) {
            try {
                ApplicationRole.ensure(superuser, PASSWORD);
                ensure(name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return new Details("jdbc:postgresql://" + address + "/" + name);
        }

        private void ensure(String name) throws SQLException {
            try (Connection connection = superuser.getConnection();
                    Statement statement = connection.createStatement()) {
                boolean known;
                try (ResultSet rows =
                        statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
                    known = rows.next();
                }
                if (!known) {
                    statement.execute("create database " + name + " owner " + ApplicationRole.NAME);
                }
            }
        }
    }

    private static final class Container {

        /** The Testcontainers reaper removes it with the JVM. */
        @SuppressWarnings("resource")
        private static final PostgreSQLContainer CONTAINER = new PostgreSQLContainer("postgres:18-alpine");

        private static final Server SERVER = start();

        private static Server start() {
            CONTAINER.start();
            PGSimpleDataSource superuser = new PGSimpleDataSource();
            superuser.setUrl(CONTAINER.getJdbcUrl());
            superuser.setUser(CONTAINER.getUsername());
            superuser.setPassword(CONTAINER.getPassword());
            int port = CONTAINER.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
            return new Server(superuser, CONTAINER.getHost() + ":" + port);
        }
    }

    private static final class ThrowAway {

        private static final Server SERVER = start();

        private static Server start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "en-GB")
                        .setLocaleConfig("locale", "C")
                        .start(); // in a temporary folder that goes with the JVM
                return new Server(server.getPostgresDatabase(), "127.0.0.1:" + server.getPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Details(String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return ApplicationRole.NAME;
        }

        @Override
        public String getPassword() {
            return PASSWORD;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
