package org.concordat.shared.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * The parts of a workbook, unpacked as far as they are modest. An archive can tell those who read it from the front
 * something else than those who begin with its directory, so what is read in the end is what was looked at here.
 */
public final class WorkbookArchive {

    /** The largest file, in bytes. */
    public static final int LARGEST = 1024 * 1024;

    /** What may come out of it: a small file can hold endless emptiness. */
    private static final int LARGEST_UNPACKED = 20 * LARGEST;

    private static final int SHORTEST = 100;
    private static final int MOST_PARTS = 200;
    private static final String TYPES = "[Content_Types].xml";

    private final Map<String, byte[]> parts;

    private WorkbookArchive(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** Refused if it is no workbook, holds far more than it weighs, or runs something. */
    public static WorkbookArchive of(byte[] file) throws WorkbookRefused {
        if (file.length > LARGEST) {
            throw new WorkbookRefused("too-large");
        }
        if (file.length < SHORTEST || !ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw new WorkbookRefused("unreadable");
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            int left = LARGEST_UNPACKED;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || parts.size() == MOST_PARTS) {
                    throw new WorkbookRefused("too-large");
                }
                if (parts.putIfAbsent(part.getName(), content) != null) {
                    throw new WorkbookRefused("unreadable");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new WorkbookRefused("unreadable");
        }
        WorkbookArchive archive = new WorkbookArchive(parts);
        if (archive.runsSomething()) {
            throw new WorkbookRefused("macros");
        }
        return archive;
    }

    private boolean runsSomething() {
        String types = new String(part(TYPES), StandardCharsets.UTF_8);
        return types.contains("macroEnabled")
                || types.contains("vbaProject")
                || parts.keySet().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/"));
    }

    /** What a part holds; nothing if it is not there. */
    byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }

    /** The same archive with nothing in it but what was looked at. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
