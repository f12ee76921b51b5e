package org.concordat.platform;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL process that owns a data folder, as its {@code postmaster.pid} tells. It outlives an application that
 * was killed; whoever holds the {@link FolderLock} may then stop it.
 */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path cluster;
    private final Path programs;

    Postmaster(Path cluster, Path programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /** Stops what an application that was killed left running, and clears away a file that names nobody. */
    void stopIfLeftBehind() {
        Optional<ProcessHandle> running = running();
        running.ifPresent(process -> {
            log.info("Stopping the database that an earlier run left behind (process {})", process.pid());
            stop(process);
        });
        if (running.isEmpty() && named().isPresent()) {
            // Its number now belongs to a stranger, or to a dead process that nobody collects, as in a container
            // without an init: PostgreSQL would take either for itself and refuse.
            requireSilence();
            forget();
        }
    }

    /** The process that serves this folder, if there is one. */
    Optional<ProcessHandle> running() {
        return named().filter(this::isPostgresOfThisFolder);
    }

    /** Waits until a process that was told to stop is gone, and presses where it hesitates. */
    void awaitEnd(ProcessHandle process) {
        if (!ended(process, Duration.ofSeconds(1))) {
            stop(process);
        }
    }

    private Optional<ProcessHandle> named() {
        try {
            return pidFileLines()
                    .findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Stream<String> pidFileLines() {
        try {
            return Files.readAllLines(pidFile()).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    /** By its program and the folder among its arguments; where those are hidden, by the place of the program. */
    private boolean isPostgresOfThisFolder(ProcessHandle process) {
        boolean postgres = executable(process)
                .map(Path::getFileName)
                .map(Path::toString)
                .map(name -> name.equals("postgres") || name.equals("postgres.exe") || name.startsWith("postgres ("))
                .orElse(false);
        if (!postgres) {
            return false;
        }
        boolean servesThisFolder = process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .orElse(false);
        return servesThisFolder
                || executable(process)
                        .map(program -> program.startsWith(programs))
                        .orElse(false);
    }

    /** A dead process that its parent has not collected yet still counts as alive, but has no program any more. */
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || executable(process).isEmpty();
    }

    private static Optional<Path> executable(ProcessHandle process) {
        return process.info().command().map(Path::of);
    }

    private void stop(ProcessHandle process) {
        Optional<Path> program = executable(process);
        if (program.isEmpty()) {
            return; // it ended meanwhile
        }
        Path control =
                program.get().resolveSibling(program.get().toString().endsWith(".exe") ? "pg_ctl.exe" : "pg_ctl");
        // Fast ends the sessions of the dead application; immediate is what a power cut does, and is recovered from.
        if (!(ends(process, control, "fast") || ends(process, control, "immediate"))) {
            throw new StartFailure(
                    "The database process " + process.pid() + " of an earlier run still holds " + cluster
                            + " and does not stop.",
                    "End process " + process.pid() + " by hand, then start again.");
        }
    }

    private boolean ends(ProcessHandle process, Path control, String mode) {
        try {
            if (Files.isExecutable(control)) {
                List<String> command = new ArrayList<>();
                if (LinuxUtils.isUnshareAvailable()) {
                    command.addAll(List.of("unshare", "-U")); // these programs refuse to run as root
                }
                command.addAll(List.of(control.toString(), "stop", "-D", cluster.toString(), "-m", mode, "-W"));
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } else {
                process.destroy();
            }
            return ended(process, PATIENCE);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isGone(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** The last doubt about a process that does not look like ours: whether a server answers where ours did. */
    private void requireSilence() {
        String port = pidFileLines().skip(3).findFirst().orElse("");
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port.strip())), 1_000);
        } catch (IOException | IllegalArgumentException silence) {
            return;
        }
        throw new StartFailure(
                pidFile() + " names a process that cannot be told from a running database: port " + port + " answers.",
                "Make sure that no database runs on this folder, delete that file, and start again.");
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new StartFailure(
                    "The file " + pidFile() + " of a process that is gone cannot be deleted: " + e.getMessage() + ".",
                    "Delete it by hand, then start again.",
                    e);
        }
    }
}
