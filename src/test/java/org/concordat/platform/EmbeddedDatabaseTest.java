package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.platform.KeptDatabase.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The kept database after its second start. */
class EmbeddedDatabaseTest {

    @TempDir
    static Path folder;

    static KeptDatabase kept;
    static EmbeddedDatabase database;

    @BeforeAll
    static void startAgain() throws IOException {
        kept = KeptDatabase.copiedTo(folder);
        database = kept.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        assertThat(ask(database, "select word from kept")).containsExactly(KeptDatabase.WORD);
    }

    @Test
    void losesNothingThatWasCommittedWhenThePowerGoes() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(ask(database, "show " + setting)).as(setting).containsExactly("on");
        }
    }

    @Test
    void listensToItsOwnMachineOnly() throws SQLException, IOException {
        assertThat(ask(database, "show listen_addresses")).containsExactly("127.0.0.1");
        assertThat(kept.askSuperuser(database, "show unix_socket_directories")).containsExactly("");
    }

    @Test
    void trustsNobodyWithoutAPassword() throws SQLException, IOException {
        assertThat(kept.askSuperuser(database, "select distinct auth_method from pg_hba_file_rules"))
                .containsExactly("scram-sha-256");
        for (String user : List.of("postgres", "concordat")) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "guessed"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void givesTheApplicationARoleWithoutPowerOverTheServer() throws SQLException {
        assertThat(ask(
                        database,
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication"
                                + " from pg_roles where rolname = current_user"))
                .containsExactly("f");
    }

    @Test
    void bindsTheApplicationToRowLevelSecurityEvenOnItsOwnTables() throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "concordat", database.password());
                var sql = connection.createStatement()) {
            sql.execute("create table secret as select 1 as number");
            sql.execute("alter table secret enable row level security");
            sql.execute("alter table secret force row level security");
        }
        assertThat(ask(database, "select number from secret")).isEmpty();
    }

    @Test
    void sortsAsPeopleInBritainDoOnEveryOperatingSystem() throws SQLException {
        assertThat(ask(database, "select w from (values ('Zoë'), ('élan'), ('apple'), ('Émile')) t(w) order by w"))
                .containsExactly("apple", "élan", "Émile", "Zoë");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsFolderProgramsAndPasswordsToItsOwner() throws IOException {
        KeptDatabase made = KeptDatabase.afterItsFirstStart();
        for (Path path : List.of(made.home(), made.cluster(), KeptDatabase.PROGRAMS)) {
            assertThat(permissions(path)).as("%s", path).isEqualTo("rwx------");
        }
        for (Path path : List.of(made.superuserPassword(), made.applicationPassword())) {
            assertThat(permissions(path)).as("%s", path).isEqualTo("rw-------");
            assertThat(path).content().hasSize(48);
        }
    }

    @Test
    void makesUpAPasswordForEachInstallation(@TempDir Path other) throws IOException {
        assertThat(new Secrets(other).readOrCreate(Cluster.SUPERUSER_PASSWORD))
                .isNotEqualTo(Files.readString(kept.superuserPassword()));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
