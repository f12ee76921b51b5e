package org.concordat.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes sure that one process at a time uses a data folder. The operating system frees the lock with the process,
 * however it ended, so a file left behind never blocks.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "concordat.lock";

    /**
     * The folders that this very process holds. On POSIX systems closing any channel on a file gives up every lock
     * the process has on it, so a second try from inside must not even open the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private FolderLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static FolderLock take(Path home) {
        if (!HELD.add(home)) {
            throw inUse(home, "this very process");
        }
        try {
            return new FolderLock(home, open(home));
        } catch (RuntimeException e) {
            HELD.remove(home);
            throw e;
        }
    }

    @SuppressWarnings("resource") // the caller closes it: the lock lives as long as the channel
    private static FileChannel open(Path home) {
        Path file = home.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                // Only the last possible byte is locked: Windows would otherwise keep others from reading who holds it.
                if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
                    throw inUse(home, "process " + Files.readString(file, UTF_8).strip());
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
                return channel;
            } catch (RuntimeException | IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new StartFailure(
                    "The data folder " + home + " cannot be locked: " + e.getMessage() + ".",
                    "Choose a folder on a local disk with --concordat.home=<folder>.",
                    e);
        }
    }

    private static StartFailure inUse(Path home, String holder) {
        return new StartFailure(
                "Another Concordat (" + holder + ") is already using the data folder " + home + ".",
                "Stop that one first, or start this one on a folder of its own with --concordat.home=<folder>.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            HELD.remove(home);
        }
    }
}
