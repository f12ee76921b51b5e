package org.concordat.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What PostgreSQL keeps under the data folder: {@code postgres-18} with the data, named by the major version that
 * alone can read it, its passwords and its log.
 */
record Cluster(Path home, Path folder, Path log, Secrets secrets) {

    static final String VERSION = "18";
    static final String SUPERUSER_PASSWORD = "postgres-superuser";
    static final String APPLICATION_PASSWORD = "postgres-application";

    private static final Logger logger = LoggerFactory.getLogger(Cluster.class);
    private static final String FINISHED = "concordat.created";

    static Cluster in(Path home) {
        return new Cluster(home, home.resolve("postgres-" + VERSION), home.resolve("postgres.log"), new Secrets(home));
    }

    /** Checks that what lies here can be used, before anything is started. */
    void prepare() throws IOException {
        setUnfinishedAside();
        if (exists()) {
            requireVersion();
            requirePassword();
        } else {
            olderVersion().ifPresent(older -> {
                throw new StartFailure(
                        "The data in " + older + " was written by another major version of PostgreSQL, and this"
                                + " Concordat brings version " + VERSION + ".",
                        "Start the Concordat that wrote it to take a dump and bring that in here, or name an empty"
                                + " folder with --concordat.home=<folder>.");
            });
        }
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Called between the creation of the data files and the first start of the server. */
    void markFinished() throws IOException {
        Path mark = folder.resolve(FINISHED);
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
    }

    String superuserPassword() {
        return secrets.readOrCreate(SUPERUSER_PASSWORD);
    }

    private boolean exists() {
        return Files.exists(folder.resolve(FINISHED));
    }

    /** A first start that was cut short left files that no server can use; nobody's data is in them. */
    private void setUnfinishedAside() throws IOException {
        if (!Files.isDirectory(folder) || exists() || isEmpty(folder)) {
            return;
        }
        Path aside = home.resolve(folder.getFileName() + ".unfinished-"
                + Files.getLastModifiedTime(folder).toMillis());
        Files.move(folder, aside);
        logger.warn("{} was never finished by the start that created it; it is now {}", folder, aside);
    }

    private void requireVersion() throws IOException {
        String found = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!found.equals(VERSION)) {
            throw new StartFailure(
                    folder + " holds data of PostgreSQL " + found + ", and its name promises " + VERSION + ".",
                    "Rename it to postgres-" + found + " and start the Concordat that wrote it, or put the right"
                            + " folder in its place.");
        }
    }

    private void requirePassword() {
        if (!secrets.has(SUPERUSER_PASSWORD)) {
            throw new StartFailure(
                    "The password of the database in " + folder + " is lost: " + secrets.file(SUPERUSER_PASSWORD)
                            + " does not exist.",
                    "Put the file back from the backup that this data folder belongs to;"
                            + " docs/decisions/0001-the-database-that-starts-itself.md says what to do without one.");
        }
    }

    private Optional<Path> olderVersion() throws IOException {
        try (Stream<Path> found = Files.list(home)) {
            return found.filter(path -> path.getFileName().toString().matches("postgres-\\d+"))
                    .filter(path -> Files.exists(path.resolve("PG_VERSION")))
                    .findFirst();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
