package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.platform.KeptDatabase.PROGRAMS;
import static org.concordat.platform.KeptDatabase.ask;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier run left behind does not block the next start. */
class RecoveryTest {

    @TempDir
    Path folder;

    @Test
    void startsOverTheFilesOfADeadProcess() throws Exception {
        KeptDatabase kept = KeptDatabase.copiedTo(folder);
        long dead = deadProcess();
        Files.writeString(kept.home().resolve("concordat.lock"), Long.toString(dead));
        Files.writeString(kept.cluster().resolve("epg-lock"), "");
        leavePidFile(kept, dead, 1);

        assertStartsWithItsData(kept);
    }

    @Test
    void startsWhereThePidNowBelongsToAnotherProgram() throws Exception {
        KeptDatabase kept = KeptDatabase.copiedTo(folder);
        leavePidFile(kept, ProcessHandle.current().pid(), 1);

        assertStartsWithItsData(kept);
    }

    @Test
    void doesNotTouchAProcessThatMayBeAServerAfterAll() throws Exception {
        KeptDatabase kept = KeptDatabase.sketchedIn(folder);
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            leavePidFile(kept, ProcessHandle.current().pid(), server.getLocalPort());

            assertThat(kept.refusal().description()).contains("postmaster.pid");
            assertThat(kept.cluster().resolve("postmaster.pid")).exists();
        }
    }

    @Test
    void givesTheApplicationANewPasswordWhereOnlyItsOwnIsLost() throws Exception {
        KeptDatabase kept = KeptDatabase.copiedTo(folder);
        Files.delete(kept.applicationPassword());

        assertStartsWithItsData(kept);
    }

    @Test
    void beginsAgainWhereTheFirstStartWasCutShort() throws Exception {
        KeptDatabase kept = KeptDatabase.sketchedIn(folder);
        Files.delete(kept.cluster().resolve("concordat.created"));
        Path programs = folder.resolve("programs");
        leaveHalfUnpacked(programs);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(kept.home(), programs, 0)) {
            assertThat(ask(database, "select current_user")).containsExactly("concordat");
        }
        try (var aside = Files.newDirectoryStream(kept.home(), "postgres-18.unfinished-*")) {
            assertThat(aside).hasSize(1);
        }
    }

    private static void assertStartsWithItsData(KeptDatabase kept) throws SQLException {
        try (EmbeddedDatabase database = kept.start()) {
            assertThat(ask(database, "select word from kept")).containsExactly(KeptDatabase.WORD);
        }
    }

    private static void leavePidFile(KeptDatabase kept, long pid, int port) throws IOException {
        Files.writeString(
                kept.cluster().resolve("postmaster.pid"),
                pid + "\n" + kept.cluster() + "\n1763760000\n" + port + "\n\n127.0.0.1\n\n");
    }

    private static void leaveHalfUnpacked(Path programs) throws IOException {
        try (var unpacked = Files.newDirectoryStream(PROGRAMS, "PG-*")) {
            Path half =
                    programs.resolve(unpacked.iterator().next().getFileName()).resolve("bin");
            Files.createDirectories(half);
            Files.writeString(half.resolve("postgres"), "half a program");
        }
    }

    private static long deadProcess() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return process.pid();
    }
}
