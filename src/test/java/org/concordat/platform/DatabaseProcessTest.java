package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.concordat.platform.KeptDatabase.PROGRAMS;
import static org.concordat.platform.KeptDatabase.ask;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The database and the process of the application, ended in every way there is. */
class DatabaseProcessTest {

    @TempDir
    Path folder;

    private KeptDatabase kept;

    @BeforeEach
    void copy() throws IOException {
        kept = KeptDatabase.copiedTo(folder);
    }

    @Test
    void startsAfterTheApplicationWasKilledAndStopsWhatThatLeftRunning() throws Exception {
        try (SmallProcess application =
                SmallProcess.start(kept.home(), PROGRAMS).awaitReady()) {
            ProcessHandle orphan = kept.postmaster().running().orElseThrow();
            application.kill();
            assertThat(Postmaster.isGone(orphan)).isFalse();

            try (EmbeddedDatabase database = kept.start()) {
                assertThat(Postmaster.isGone(orphan)).isTrue();
                assertThat(ask(database, "select word from kept"))
                        .containsExactly(KeptDatabase.WORD, SmallApplication.WORD);
            }
        }
    }

    @Test
    void refusesASecondInstanceInTwoSentencesAndLeavesTheFirstAlone() throws Exception {
        try (EmbeddedDatabase first = kept.start()) {
            // A try from inside the same process must not give up the lock that keeps the others out.
            assertThat(kept.refusal().description()).contains("this very process");

            try (SmallProcess second = SmallProcess.start(kept.home(), PROGRAMS)) {
                assertThat(second.awaitEnd()).isNotZero();
                assertThat(second.output())
                        .contains("APPLICATION FAILED TO START")
                        .contains("Another Concordat (process "
                                + ProcessHandle.current().pid() + ") is already using the data folder " + kept.home())
                        .contains("--concordat.home=<folder>")
                        .doesNotContain("\tat ");
            }
            assertThat(ask(first, "select word from kept")).containsExactly(KeptDatabase.WORD);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void stopsWithTheApplicationAndAfterItsPool() throws Exception {
        try (SmallProcess application =
                SmallProcess.start(kept.home(), PROGRAMS).awaitReady()) {
            ProcessHandle server = kept.postmaster().running().orElseThrow();
            application.terminate();
            application.awaitEnd();

            assertThat(Postmaster.isGone(server)).isTrue();
            // A session that the server had to end would be a pool that was closed too late.
            assertThat(kept.home().resolve("postgres.log"))
                    .content()
                    .contains("database system is shut down")
                    .doesNotContain("terminating connection");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void stopsWithAnApplicationThatIsEndedWhileItStarts() throws Exception {
        try (SmallProcess application = SmallProcess.start(kept.home(), PROGRAMS)) {
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> kept.postmaster().running().isPresent());
            ProcessHandle server = kept.postmaster().running().orElseThrow();
            application.terminate();
            application.awaitEnd();

            assertThat(application.output()).doesNotContain(SmallApplication.READY);
            assertThat(Postmaster.isGone(server)).isTrue();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void waitsForAServerThatIsSlowToStop() throws Exception {
        EmbeddedDatabase database = kept.start();
        ProcessHandle server = kept.postmaster().running().orElseThrow();
        signal("STOP", server);
        Thread hesitation = new Thread(() -> {
            try {
                Thread.sleep(1_500);
                signal("CONT", server);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        hesitation.start();
        kept.postmaster().awaitEnd(server);

        assertThat(Postmaster.isGone(server)).isTrue();
        hesitation.join();
        database.close();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }
}
