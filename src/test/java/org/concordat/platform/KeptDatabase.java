package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A data folder of a test: fresh, or a copy of one after its first start and an orderly stop. */
record KeptDatabase(Path home) {

    /** Tests run in several processes at once, each with a folder of its own. */
    private static final Path FOLDER =
            Path.of("target", "kept-" + ProcessHandle.current().pid()).toAbsolutePath();

    /** Unpacked once for all tests of a process. */
    static final Path PROGRAMS = FOLDER.resolve("programs");

    static final String WORD = "from the first start";

    static KeptDatabase afterItsFirstStart() {
        return new KeptDatabase(Started.HOME);
    }

    static KeptDatabase copiedTo(Path folder) throws IOException {
        KeptDatabase copy = new KeptDatabase(folder.toRealPath().resolve("home"));
        FileSystemUtils.copyRecursively(Started.HOME, copy.home);
        if (Folders.posix(folder)) {
            Files.setPosixFilePermissions(copy.cluster(), PosixFilePermissions.fromString("rwx------"));
        }
        return copy;
    }

    /** Only what is looked at before anything is started. */
    static KeptDatabase sketchedIn(Path folder) throws IOException {
        KeptDatabase sketch = new KeptDatabase(folder.toRealPath().resolve("home"));
        Files.createDirectories(sketch.cluster());
        Files.writeString(sketch.cluster().resolve("PG_VERSION"), "18\n");
        Files.createFile(sketch.cluster().resolve("concordat.created"));
        new Secrets(sketch.home).readOrCreate(Cluster.SUPERUSER_PASSWORD);
        return sketch;
    }

    EmbeddedDatabase start() {
        return EmbeddedDatabase.start(home, PROGRAMS, 0);
    }

    /** Starts in vain. */
    StartFailure refusal() {
        return refusal(0);
    }

    StartFailure refusal(int port) {
        StartFailure failure =
                catchThrowableOfType(StartFailure.class, () -> EmbeddedDatabase.start(home, PROGRAMS, port));
        assertThat(failure).as("a refusal").isNotNull();
        assertThat(failure.action()).isNotBlank();
        return failure;
    }

    Path cluster() {
        return home.resolve("postgres-18");
    }

    Path superuserPassword() {
        return new Secrets(home).file(Cluster.SUPERUSER_PASSWORD);
    }

    Path applicationPassword() {
        return new Secrets(home).file(Cluster.APPLICATION_PASSWORD);
    }

    Postmaster postmaster() {
        return new Postmaster(cluster(), PROGRAMS);
    }

    static List<String> ask(EmbeddedDatabase database, String query) throws SQLException {
        return ask(database.url(), "concordat", database.password(), query);
    }

    List<String> askSuperuser(EmbeddedDatabase database, String query) throws SQLException, IOException {
        return ask(database.url(), "postgres", Files.readString(superuserPassword()), query);
    }

    private static List<String> ask(String url, String user, String password, String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (var connection = DriverManager.getConnection(url, user, password);
                var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private static final class Started {

        static final Path HOME = start();

        private static Path start() {
            Path home = FOLDER.resolve("started");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(FOLDER)));
            try (EmbeddedDatabase database = EmbeddedDatabase.start(home, PROGRAMS, 0);
                    var connection = DriverManager.getConnection(database.url(), "concordat", database.password());
                    var sql = connection.createStatement()) {
                sql.execute("create table kept as select '" + WORD + "' as word");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return home;
        }

        private static void delete(Path folder) {
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException left) {
                // the next clean build takes it away
            }
        }
    }
}
