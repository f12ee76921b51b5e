package org.concordat.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL server that the application starts for itself and whose data it keeps in a folder. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final FolderLock lock;
    private final EmbeddedPostgres server;
    private final Postmaster postmaster;
    private final String password;

    private EmbeddedDatabase(FolderLock lock, EmbeddedPostgres server, Postmaster postmaster, String password) {
        this.lock = lock;
        this.server = server;
        this.postmaster = postmaster;
        this.password = password;
    }

    /**
     * Starts the server, creating everything on the first start.
     *
     * @param wanted the folder that holds all that is kept
     * @param programs the folder that PostgreSQL's own programs are unpacked into
     * @param port where it listens on 127.0.0.1; 0 for any that is free
     * @throws StartFailure with what to do about it
     */
    static EmbeddedDatabase start(Path wanted, Path programs, int port) {
        Path home = Folders.home(wanted);
        FolderLock lock = FolderLock.take(home);
        try {
            return start(lock, Cluster.in(home), programs.toAbsolutePath().normalize(), port);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        } catch (SQLException | IOException e) {
            lock.close();
            throw new StartFailure(
                    "The database in " + home + " cannot be set up: " + e.getMessage() + ".",
                    "Look into postgres.log in that folder for the reason.",
                    e);
        }
    }

    private static EmbeddedDatabase start(FolderLock lock, Cluster cluster, Path programs, int port)
            throws SQLException, IOException {
        Postmaster postmaster = new Postmaster(cluster.folder(), programs);
        postmaster.stopIfLeftBehind();
        requireFree(port);
        cluster.prepare();
        removeUnfinished(programs);
        Folders.createPrivate(programs);
        EmbeddedPostgres server = new ServerStart(cluster, postmaster, programs, port).run();
        try {
            Folders.makePrivate(programs); // the library opens it to everyone
            String password = cluster.secrets().readOrCreate(Cluster.APPLICATION_PASSWORD);
            ApplicationRole.ensure(server.getPostgresDatabase(), password);
            return new EmbeddedDatabase(lock, server, postmaster, password);
        } catch (RuntimeException | SQLException | IOException e) {
            stop(server, postmaster);
            throw e;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + ApplicationRole.NAME;
    }

    String password() {
        return password;
    }

    /** Stops the server, waits for it, and only then lets go of the folder. */
    @Override
    public void close() {
        try {
            stop(server, postmaster);
        } catch (IOException e) {
            log.warn("The database did not stop cleanly; the next start recovers it: {}", e.getMessage());
        } finally {
            lock.close();
        }
    }

    /** The library waits five seconds and for the pid file only; the folder is free when the process has ended. */
    private static void stop(EmbeddedPostgres server, Postmaster postmaster) throws IOException {
        Optional<ProcessHandle> process = postmaster.running();
        server.close();
        process.ifPresent(postmaster::awaitEnd);
    }

    /** Checked first because the server itself would only be waited for in vain. */
    private static void requireFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        } catch (IOException e) {
            throw new StartFailure(
                    "Port " + port + ", which concordat.database.port names for the database, is in use.",
                    "Choose another port, or leave concordat.database.port out: then any free one is taken.",
                    e);
        }
    }

    /** An unpacking that was cut short leaves half a program behind, which the library would go on to use. */
    private static void removeUnfinished(Path programs) throws IOException {
        if (!Files.isDirectory(programs)) {
            return;
        }
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(programs, "PG-*")) {
            for (Path version : unpacked) {
                if (!Files.exists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
    }
}
