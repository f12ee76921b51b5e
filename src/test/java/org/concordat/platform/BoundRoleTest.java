package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application as a role that row-level security does not bind. */
class BoundRoleTest {

    @TempDir
    static Path folder;

    static KeptDatabase kept;
    static EmbeddedDatabase database;

    @BeforeAll
    static void makeRolesThatNoPolicyBinds() throws IOException, SQLException {
        kept = KeptDatabase.copiedTo(folder);
        database = kept.start();
        try (var connection = DriverManager.getConnection(
                        database.url(), "postgres", Files.readString(kept.superuserPassword()));
                var sql = connection.createStatement()) {
            sql.execute("create role mighty login superuser password 'mighty'");
            sql.execute("create role evasive login bypassrls password 'evasive'");
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mighty", "evasive"})
    void endsTheStartInWordsBeforeAnyTableIsMade(String role) {
        new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
                .withUserConfiguration(PlatformConfiguration.class)
                .withPropertyValues(
                        "concordat.home=" + folder,
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + role,
                        "spring.datasource.password=" + role)
                .run(context -> {
                    Throwable failure = context.getStartupFailure();
                    assertThat(failure).isNotNull();
                    assertThat(new StartFailureAnalyzer().analyze(failure).getDescription())
                            .contains("role " + role + " is a superuser or bypasses row-level security");
                    assertThat(KeptDatabase.ask(database, "select relname from pg_class where relname = 'person'"))
                            .isEmpty();
                });
    }

    @Test
    void isTheOneThatTheDatabaseThatStartsItselfMakes() {
        var own = new DriverManagerDataSource(database.url(), ApplicationRole.NAME, database.password());
        assertThatCode(() -> BoundRole.require(own)).doesNotThrowAnyException();
    }
}
