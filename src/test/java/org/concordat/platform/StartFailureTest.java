package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What stops the database from starting is said at once and in words that a person can act on. */
class StartFailureTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(20); // the library alone would wait 30

    @TempDir
    Path folder;

    private final long begin = System.nanoTime();
    private KeptDatabase kept;

    @BeforeEach
    void sketch() throws IOException {
        kept = KeptDatabase.sketchedIn(folder);
    }

    @AfterEach
    void wasSaidAtOnce() {
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(AT_ONCE);
    }

    @Test
    void aFixedPortIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StartFailure failure = kept.refusal(other.getLocalPort());

            assertThat(failure.description())
                    .contains("Port " + other.getLocalPort())
                    .contains("is in use");
            assertThat(failure.action()).contains("concordat.database.port");
        }
    }

    @Test
    void aFileIsInTheWayOfTheFolder() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file")).resolve("data");

        assertThat(new KeptDatabase(inTheWay).refusal().description())
                .contains("cannot write to its data folder " + inTheWay);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theFolderIsNotWritable() {
        Path forbidden = Path.of("/proc"); // even to root

        StartFailure failure = new KeptDatabase(forbidden).refusal();

        assertThat(failure.description()).contains("cannot write to its data folder /proc");
        assertThat(failure.action()).contains("--concordat.home=<folder>");
    }

    @Test
    void theDataIsOfAnotherMajorVersion() throws IOException {
        Path older = Files.move(kept.cluster(), kept.home().resolve("postgres-17"));
        Files.writeString(older.resolve("PG_VERSION"), "17\n");

        assertThat(kept.refusal().description())
                .contains("postgres-17")
                .contains("another major version")
                .contains("version 18");
        assertThat(kept.cluster()).doesNotExist();
    }

    @Test
    void theFolderHoldsAnotherVersionThanItsNameSays() throws IOException {
        Files.writeString(kept.cluster().resolve("PG_VERSION"), "17\n");

        assertThat(kept.refusal().description()).contains("holds data of PostgreSQL 17");
    }

    @Test
    void thePasswordIsLost() throws IOException {
        Files.delete(kept.superuserPassword());

        assertThat(kept.refusal().description())
                .contains("is lost")
                .contains(kept.superuserPassword().toString());
        assertThat(kept.superuserPassword())
                .as("a new one, which would hide the loss")
                .doesNotExist();
    }

    @Test
    void thePasswordFileIsEmpty() throws IOException {
        Files.writeString(kept.superuserPassword(), "");

        assertThat(kept.refusal().description()).contains("is empty");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void othersMayReadThePassword() throws IOException {
        Files.setPosixFilePermissions(kept.superuserPassword(), PosixFilePermissions.fromString("rw-r--r--"));

        StartFailure failure = kept.refusal();

        assertThat(failure.description()).contains("Others than its owner may read");
        assertThat(failure.action()).contains("chmod 600 " + kept.superuserPassword());
    }

    @Test
    void thePasswordIsNotTheRightOne(@TempDir Path real) throws IOException {
        KeptDatabase copy = KeptDatabase.copiedTo(real);
        Files.writeString(copy.superuserPassword(), "another");

        assertThat(copy.refusal().description()).contains("is not the one of the database");
        assertThat(copy.postmaster().running())
                .as("the server that was started")
                .isEmpty();
    }

    @Test
    void theServerHasAReasonOfItsOwn(@TempDir Path real) throws IOException {
        KeptDatabase copy = KeptDatabase.copiedTo(real);
        Files.writeString(copy.cluster().resolve("postgresql.auto.conf"), "shared_buffers = 'nonsense'\n");

        StartFailure failure = copy.refusal();

        assertThat(failure.description()).contains("does not start").contains("postgresql.auto.conf");
        assertThat(failure.action()).contains("postgres.log");
    }

    @Test
    void theFolderIsFreeAgainAfterwards() throws IOException {
        Files.writeString(kept.superuserPassword(), "");

        assertThat(kept.refusal().description()).isEqualTo(kept.refusal().description());
    }
}
