package org.concordat.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that belong to one user, on systems with POSIX permissions and on those without. */
final class Folders {

    private Folders() {}

    /** Whether files here have POSIX permissions; on Windows the folder inherits those of its owner's profile. */
    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static void createPrivate(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        if (posix(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
    }

    static void makePrivate(Path folder) throws IOException {
        if (posix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Creates the folder that holds everything the product keeps, and proves that it can be written to. */
    static Path home(Path wanted) {
        try {
            createPrivate(wanted.toAbsolutePath().normalize());
            Path home = wanted.toRealPath();
            Files.delete(Files.createTempFile(home, "writable", ".tmp"));
            return home;
        } catch (IOException e) {
            throw new StartFailure(
                    "Concordat cannot write to its data folder "
                            + wanted.toAbsolutePath().normalize() + " ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + ").",
                    "Give the user that runs Concordat the right to write there, or choose another folder with"
                            + " --concordat.home=<folder>.",
                    e);
        }
    }
}
