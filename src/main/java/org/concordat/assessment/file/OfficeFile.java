package org.concordat.assessment.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.concordat.shared.Refusal;

/**
 * A document of an office program, which is an archive of parts. It is unpacked as far as the limits let it, part by part, into
 * nothing: an archive may hold a thousand times what it weighs, and may lie about it.
 */
final class OfficeFile {

    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_PARTS = 4_000;

    /** How many times its own weight a file may unpack to, past what any file may: no one writes that much of the same. */
    private static final long MOST_TIMES = 100;

    private static final long ANY_MAY = 10L * 1024 * 1024;
    private static final int LARGEST_LIST = 1024 * 1024;

    /** How an embedded object of another program begins. */
    private static final byte[] OBJECT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};

    private static final String TYPES = "[Content_Types].xml";
    private static final String OPEN_DOCUMENT = "mimetype";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "wordprocessingml.document.main+xml", FileType.DOCX,
            "spreadsheetml.sheet.main+xml", FileType.XLSX,
            "presentationml.presentation.main+xml", FileType.PPTX);

    private OfficeFile() {}

    /**
     * Which document it is; empty for any other archive.
     *
     * @throws Refusal for what runs something, hides something, or unpacks to far more than it weighs
     */
    static Optional<FileType> typeOf(Path file) throws IOException {
        try (ZipFile parts = new ZipFile(file.toFile())) {
            if (parts.size() > MOST_PARTS) {
                throw Refusal.of("file", "evidence.file.bomb");
            }
            unpack(parts, Math.min(MOST_UNPACKED, Math.max(ANY_MAY, MOST_TIMES * Files.size(file))));
            if (parts.getEntry(OPEN_DOCUMENT) != null) {
                return openDocument(parts);
            }
            return parts.getEntry(TYPES) == null ? Optional.empty() : officeOpenXml(parts);
        } catch (ZipException | IllegalArgumentException broken) {
            throw Refusal.of("file", "evidence.file.broken");
        }
    }

    private static void unpack(ZipFile parts, long most) throws IOException {
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        Enumeration<? extends ZipEntry> each = parts.entries();
        while (each.hasMoreElements()) {
            ZipEntry part = each.nextElement();
            requireHarmless(part.getName().toLowerCase(Locale.ROOT));
            if (part.getSize() > most) {
                throw Refusal.of("file", "evidence.file.bomb");
            }
            TestSignature signature = new TestSignature();
            try (InputStream content = parts.getInputStream(part)) {
                boolean begun = false;
                for (int read = content.readNBytes(buffer, 0, buffer.length);
                        read > 0;
                        read = content.readNBytes(buffer, 0, buffer.length)) {
                    if (!begun && isObject(buffer, read)) {
                        throw Refusal.of("file", "evidence.file.objects");
                    }
                    begun = true;
                    unpacked += read;
                    if (unpacked > most) {
                        throw Refusal.of("file", "evidence.file.bomb");
                    }
                    signature.see(buffer, read);
                }
            }
        }
    }

    /** Macros, controls, and whatever was put inside as an object of its own, which may be a program. */
    private static void requireHarmless(String part) {
        boolean macros = part.endsWith("vbaproject.bin")
                || part.contains("/macrosheets/")
                || part.matches("(.*/)?(basic|scripts)/.*");
        if (macros) {
            throw Refusal.of("file", "evidence.file.macros");
        }
        boolean objects = part.contains("/activex/")
                || (part.contains("/embeddings/") && !part.matches(".*\\.(docx|xlsx|pptx)"))
                || part.matches(".*\\.(exe|dll|js|vbs|hta|bat|cmd|ps1|scr|jar|lnk|html?|svgz)");
        if (objects) {
            throw Refusal.of("file", "evidence.file.objects");
        }
    }

    /** An object of another program, whatever it is called: kept as a file system of its own, in which anything may be. */
    private static boolean isObject(byte[] beginning, int length) {
        return length >= OBJECT.length && Arrays.equals(beginning, 0, OBJECT.length, OBJECT, 0, OBJECT.length);
    }

    private static Optional<FileType> officeOpenXml(ZipFile parts) throws IOException {
        String types = text(parts, TYPES);
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            throw Refusal.of("file", "evidence.file.macros");
        }
        for (ZipEntry part : Collections.list(parts.entries())) {
            if (part.getName().toLowerCase(Locale.ROOT).endsWith(".rels")) {
                Relations.requireHarmless(parts.getInputStream(part));
            }
        }
        return MAIN_PARTS.entrySet().stream()
                .filter(main -> types.contains(main.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<FileType> openDocument(ZipFile parts) throws IOException {
        String manifest = parts.getEntry(MANIFEST) == null ? "" : text(parts, MANIFEST);
        if (manifest.contains("encryption-data")) {
            throw Refusal.of("file", "evidence.file.encrypted");
        }
        if (manifest.contains("oleobject")) {
            throw Refusal.of("file", "evidence.file.objects");
        }
        return FileType.ofMediaType(text(parts, OPEN_DOCUMENT).strip());
    }

    private static String text(ZipFile parts, String name) throws IOException {
        try (InputStream content = parts.getInputStream(parts.getEntry(name))) {
            return new String(content.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8);
        }
    }
}
