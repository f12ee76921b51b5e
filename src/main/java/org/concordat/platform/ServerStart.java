package org.concordat.platform;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One start of the server. The library's defaults are for tests that throw their data away; everything it does not
 * write safely by default is said here.
 */
final class ServerStart {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(100);

    /** What the log says when waiting longer is of no use. */
    private static final List<String> HOPELESS =
            List.of("could not start server", "password authentication failed", "FATAL:  lock file");

    private final Cluster cluster;
    private final Postmaster postmaster;
    private final Path programs;
    private final int port;

    ServerStart(Cluster cluster, Postmaster postmaster, Path programs, int port) {
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.programs = programs;
        this.port = port;
    }

    /** Returns once the server answers; the log is watched meanwhile, because the library only looks at the port. */
    EmbeddedPostgres run() {
        EmbeddedPostgres.Builder builder = builder();
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(builder::start);
        Thread thread = new Thread(start, "database-start");
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                try {
                    return start.get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillStarting) {
                    if (HOPELESS.stream().anyMatch(log()::contains)) {
                        throw failed(null);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        String password = cluster.superuserPassword();
        File log = cluster.log().toFile();
        return EmbeddedPostgres.builder()
                // A resolver of its own for each start: the library remembers where it unpacked for each resolver.
                .setPgBinaryResolver(DefaultPostgresBinaryResolver.INSTANCE::getPgBinary)
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(cluster.folder())
                .setCleanDataDirectory(false)
                .setDataDirectoryCustomizer(folder -> created())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                .setErrorRedirector(Redirect.appendTo(log))
                .setOutputRedirector(Redirect.appendTo(log))
                .setConnectConfig("password", password)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile",
                        cluster.secrets().file(Cluster.SUPERUSER_PASSWORD).toString())
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "en-GB")
                .setLocaleConfig("locale", "C") // else the environment decides, and a wrong LANG stops the creation
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "50")
                .setServerConfig("log_checkpoints", "off");
    }

    private void created() {
        try {
            cluster.markFinished();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StartFailure failed(@Nullable Throwable cause) {
        String log = log();
        postmaster.stopIfLeftBehind();
        if (log.contains("password authentication failed")) {
            return new StartFailure(
                    "The password in " + cluster.secrets().file(Cluster.SUPERUSER_PASSWORD)
                            + " is not the one of the database in " + cluster.folder() + ".",
                    "Put the file back from the backup that this data folder belongs to;"
                            + " docs/decisions/0001-the-database-that-starts-itself.md says what to do without one.");
        }
        String reason = log.lines()
                .filter(line -> line.contains("FATAL") || line.contains("error:"))
                .reduce((earlier, later) -> later)
                .orElse(cause == null ? "it gave no reason" : String.valueOf(cause.getMessage()));
        String description = "The database in " + cluster.folder() + " does not start: " + reason + ".";
        String action = "The whole story is in " + cluster.log() + ".";
        return cause == null ? new StartFailure(description, action) : new StartFailure(description, action, cause);
    }

    private String log() {
        try {
            return Files.readString(cluster.log());
        } catch (IOException e) {
            return "";
        }
    }
}
