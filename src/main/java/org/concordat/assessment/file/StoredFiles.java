package org.concordat.assessment.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Keeps a file, in the transaction that is running. */
    public void keep(FilePlace place, ExaminedFile file) {
        try (InputStream content = Files.newInputStream(file.content())) {
            int part = 0;
            for (byte[] bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
                database.sql("insert into " + place.table() + " (" + place.columns() + ", part, content) values ("
                                + place.values() + ", :part, :content)")
                        .params(place.key())
                        .param("part", part++)
                        .param("content", bytes)
                        .update();
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Copies a file, within the database. */
    public void copy(FilePlace from, FilePlace to) {
        Map<String, Object> columns = new HashMap<>();
        from.key().forEach((column, value) -> columns.put("from_" + column, value));
        columns.putAll(to.key());
        database.sql("insert into " + to.table() + " (" + to.columns() + ", part, content) select " + to.values()
                        + ", part, content from " + from.table() + " where "
                        + from.condition().replace(":", ":from_"))
                .params(columns)
                .update();
    }

    /** Writes a file, part by part. */
    public void write(FilePlace place, OutputStream to) throws IOException {
        Optional<byte[]> bytes = part(place, 0);
        for (int next = 1; bytes.isPresent(); next++) {
            to.write(bytes.get());
            bytes = part(place, next);
        }
    }

    private Optional<byte[]> part(FilePlace place, int part) {
        return database.sql(
                        "select content from " + place.table() + " where " + place.condition() + " and part = :part")
                .params(place.key())
                .param("part", part)
                .query(byte[].class)
                .optional();
    }
}
