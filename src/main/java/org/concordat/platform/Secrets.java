package org.concordat.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/** The generated passwords of the database, one file each, readable by the owner of the data folder only. */
final class Secrets {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path folder;

    Secrets(Path home) {
        this.folder = home.resolve("secrets");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    boolean has(String name) {
        return Files.exists(file(name));
    }

    /** Reads a password, or makes one up and keeps it. */
    String readOrCreate(String name) {
        try {
            if (!has(name)) {
                create(name);
            }
            return read(name);
        } catch (IOException e) {
            throw new StartFailure(
                    "The password file " + file(name) + " cannot be read or written: " + e.getMessage() + ".",
                    "Make the data folder and everything in it belong to the user that runs Concordat.",
                    e);
        }
    }

    private String read(String name) throws IOException {
        Path file = file(name);
        if (Folders.posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new StartFailure(
                    "Others than its owner may read the password file " + file + " ("
                            + PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + ").",
                    "Make it private again: chmod 600 " + file);
        }
        String password = Files.readString(file, UTF_8).strip();
        if (password.isEmpty()) {
            throw new StartFailure(
                    "The password file " + file + " is empty.",
                    "Put it back from the backup that this data folder belongs to.");
        }
        return password;
    }

    private void create(String name) throws IOException {
        Folders.createPrivate(folder);
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        // Under a second name first: a crash in between leaves no empty password behind.
        Path draft = Files.createTempFile(folder, name, ".new"); // made with mode 600 where there are modes
        Files.writeString(draft, HexFormat.of().formatHex(random), UTF_8);
        Files.move(draft, file(name));
    }
}
