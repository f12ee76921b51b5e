package org.concordat.assessment.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files to try: as good ones begin, and as bad ones are made. */
public final class Made {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Made() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A PDF of so many bytes. */
    public static byte[] pdf(int size) {
        byte[] file = new byte[size];
        byte[] start = pdf("large");
        System.arraycopy(start, 0, file, 0, start.length);
        for (int at = start.length; at < size; at++) {
            file[at] = (byte) (at * 31 + at / 257);
        }
        return file;
    }

    static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0
        };
    }

    static byte[] docx(Map<String, byte[]> besides) {
        return office("wordprocessingml.document.main+xml", besides);
    }

    static byte[] office(String main, Map<String, byte[]> besides) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                ("<Types><Override PartName=\"/main.xml\" ContentType=\"" + OFFICE + main + "\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("main.xml", "<document/>".getBytes(StandardCharsets.UTF_8));
        parts.putAll(besides);
        return zip(parts);
    }

    static byte[] openDocument(Map<String, byte[]> besides) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", FileType.ODT.mediaType().getBytes(StandardCharsets.UTF_8));
        parts.put("content.xml", "<office/>".getBytes(StandardCharsets.UTF_8));
        parts.putAll(besides);
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return bytes.toByteArray();
    }

    /** The test file that every virus scanner knows, put together here so that none finds it in the sources. */
    public static String eicar() {
        return "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS" + "-TEST-FILE!$H+H*";
    }
}
