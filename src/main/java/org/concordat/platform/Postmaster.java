package org.concordat.platform;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL process that owns a data folder, as its {@code postmaster.pid} tells. It outlives an application that
 * was killed; whoever holds the {@link FolderLock} may then stop it.
 */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final int PATIENCE_SECONDS = 30;

    private final Path cluster;

    Postmaster(Path cluster) {
        this.cluster = cluster;
    }

    /** Stops what an application that was killed left running, and clears away a file that names a stranger. */
    void stopIfLeftBehind() {
        Optional<ProcessHandle> named = named();
        if (named.isEmpty()) {
            return; // PostgreSQL itself deals with the file of a dead process
        }
        ProcessHandle process = named.get();
        if (isPostgresOfThisFolder(process)) {
            log.info("Stopping the database that an earlier run left behind (process {})", process.pid());
            stop(process);
        } else if (executable(process).isPresent()) {
            forget(); // the number now belongs to another program; PostgreSQL would take that for itself and refuse
        }
    }

    /** Waits until the process is gone, so that the folder is free when this returns. */
    void awaitEnd() {
        named().filter(this::isPostgresOfThisFolder).ifPresent(this::stop);
    }

    Optional<ProcessHandle> named() {
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
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
                        .map(program -> program.startsWith(cluster.resolveSibling(EmbeddedDatabase.BINARIES)))
                        .orElse(false);
    }

    private static Optional<Path> executable(ProcessHandle process) {
        return process.info().command().map(Path::of);
    }

    private void stop(ProcessHandle process) {
        Path control = executable(process)
                .map(program -> program.resolveSibling(
                        String.valueOf(program.getFileName()).endsWith(".exe") ? "pg_ctl.exe" : "pg_ctl"))
                .orElseThrow();
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
                        .start()
                        .waitFor();
            } else {
                process.destroy();
            }
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | ExecutionException | TimeoutException e) {
            return false;
        }
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
