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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The PostgreSQL server that the application starts for itself and whose data it keeps in a folder. */
final class EmbeddedDatabase implements AutoCloseable {

    static final String BINARIES = "postgres-binaries";
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
     * @param home the folder that holds all that is kept
     * @param port where it listens on 127.0.0.1; 0 for any that is free
     * @throws StartFailure with what to do about it
     */
    static EmbeddedDatabase start(Path home, int port) {
        return start(home, home.resolve(BINARIES), port);
    }

    static EmbeddedDatabase start(Path wanted, Path binaries, int port) {
        Path home = Folders.home(wanted);
        FolderLock lock = FolderLock.take(home);
        try {
            return start(lock, Cluster.in(home), binaries, port);
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

    private static EmbeddedDatabase start(FolderLock lock, Cluster cluster, Path binaries, int port)
            throws SQLException, IOException {
        Postmaster postmaster = new Postmaster(cluster.folder());
        postmaster.stopIfLeftBehind();
        requireFree(port);
        cluster.prepare();
        removeUnfinished(binaries);
        EmbeddedPostgres server = new ServerStart(cluster, binaries, port).run();
        try {
            Folders.makePrivate(binaries); // the library opens it to everyone
            String password = cluster.secrets().readOrCreate(Cluster.APPLICATION_PASSWORD);
            ApplicationRole.ensure(server.getPostgresDatabase(), password);
            return new EmbeddedDatabase(lock, server, postmaster, password);
        } catch (RuntimeException | SQLException | IOException e) {
            server.close();
            postmaster.awaitEnd();
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
            server.close();
            postmaster.awaitEnd();
        } catch (IOException e) {
            log.warn("The database did not stop cleanly; the next start recovers it: {}", e.getMessage());
        } finally {
            lock.close();
        }
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
    private static void removeUnfinished(Path binaries) throws IOException {
        if (!Files.isDirectory(binaries)) {
            return;
        }
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(binaries, "PG-*")) {
            for (Path version : unpacked) {
                if (!Files.exists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
    }
}
