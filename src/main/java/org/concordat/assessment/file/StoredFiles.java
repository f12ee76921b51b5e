package org.concordat.assessment.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bytes of files, in the database in parts of a quarter of a megabyte: no more than one is ever in memory, the rules of
 * who sees what hold for each, and no connection is held while someone's slow line takes them.
 */
@Component
public class StoredFiles {

    private static final int PART = 256 * 1024;

    private final JdbcClient database;

    StoredFiles(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a file as a revision of evidence, in the transaction that is running. */
    public void keep(UUID evidence, int revision, ExaminedFile file) {
        try (InputStream content = Files.newInputStream(file.content())) {
            int part = 0;
            for (byte[] bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
                database.sql("insert into evidence_part (evidence_id, revision, part, content) values (?, ?, ?, ?)")
                        .params(evidence, revision, part++, bytes)
                        .update();
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Copies a revision of evidence to another, within the database. */
    public void copy(UUID from, int revision, UUID to, int copied) {
        database.sql("insert into evidence_part (evidence_id, revision, part, content)"
                        + " select ?, ?, part, content from evidence_part where evidence_id = ? and revision = ?")
                .params(to, copied, from, revision)
                .update();
    }

    /** Writes a revision of evidence, part by part. */
    public void write(UUID evidence, int revision, OutputStream to) throws IOException {
        Optional<byte[]> bytes = part(evidence, revision, 0);
        for (int next = 1; bytes.isPresent(); next++) {
            to.write(bytes.get());
            bytes = part(evidence, revision, next);
        }
    }

    private Optional<byte[]> part(UUID evidence, int revision, int part) {
        return database.sql("select content from evidence_part where evidence_id = ? and revision = ? and part = ?")
                .params(evidence, revision, part)
                .query(byte[].class)
                .optional();
    }
}
