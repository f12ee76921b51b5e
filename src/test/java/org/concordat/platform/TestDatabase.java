package org.concordat.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The one database of this test JVM, created when it is first asked for. */
public final class TestDatabase {

    private static final String PASSWORD = "onlyForTests";

    private TestDatabase() {}

    public static JdbcConnectionDetails inContainer() {
        return Container.DETAILS;
    }

    public static JdbcConnectionDetails thrownAway() {
        return ThrowAway.DETAILS;
    }

    private static JdbcConnectionDetails forApplication(DataSource superuser, String server) {
        try {
            ApplicationRole.ensure(superuser, PASSWORD);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Details("jdbc:postgresql://" + server + "/" + ApplicationRole.NAME);
    }

    private static final class Container {

        /** The Testcontainers reaper removes it with the JVM. */
        @SuppressWarnings("resource")
        private static final PostgreSQLContainer SERVER = new PostgreSQLContainer("postgres:18-alpine");

        private static final JdbcConnectionDetails DETAILS = start();

        private static JdbcConnectionDetails start() {
            SERVER.start();
            PGSimpleDataSource superuser = new PGSimpleDataSource();
            superuser.setUrl(SERVER.getJdbcUrl());
            superuser.setUser(SERVER.getUsername());
            superuser.setPassword(SERVER.getPassword());
            return forApplication(
                    superuser, SERVER.getHost() + ":" + SERVER.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT));
        }
    }

    private static final class ThrowAway {

        private static final JdbcConnectionDetails DETAILS = start();

        private static JdbcConnectionDetails start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "en-GB")
                        .setLocaleConfig("locale", "C")
                        .start(); // in a temporary folder that goes with the JVM
                return forApplication(server.getPostgresDatabase(), "127.0.0.1:" + server.getPort());
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
