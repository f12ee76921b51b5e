package org.concordat.assessment.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that may come in, waiting on disk until it is kept; closing takes it away there.
 *
 * @param name as it was given, as far as that is safe
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 */
public record ExaminedFile(Path content, String name, FileType type, long size, String sha256)
        implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(content);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
