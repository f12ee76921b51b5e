package org.concordat.assessment.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Looks at a file that someone brings, before it is kept. What it is follows from its content, never from its name or from
 * what a browser says; a name that says something else is refused, since a person would be misled by it.
 */
@Component
public class Examiner {

    /** In bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final VirusScanner scanner;
    private final Detector detector = new DefaultDetector();

    Examiner(VirusScanner scanner) {
        this.scanner = scanner;
    }

    /**
     * Takes a file in to look at it; whoever asked has to close it.
     *
     * @param given the name that came with it
     * @throws Refusal at the field {@code file}, for what may not come in
     */
    public ExaminedFile examine(InputStreamSource source, @Nullable String given) throws IOException {
        FileName name = FileName.of(given);
        Path content = Files.createTempFile("concordat-", ".upload");
        try {
            MessageDigest digest = sha256();
            long size = copy(source, content, digest);
            FileType type = typeOf(content, name);
            scanner.scan(content);
            return new ExaminedFile(
                    content, name.value(), type, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(content);
            throw refused;
        }
    }

    private long copy(InputStreamSource source, Path to, MessageDigest digest) throws IOException {
        TestSignature signature = new TestSignature();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = source.getInputStream();
                OutputStream out = Files.newOutputStream(to)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw Refusal.of("file", "evidence.file.too-large");
                }
                signature.see(buffer, read);
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw Refusal.of("file", "evidence.file.empty");
        }
        return size;
    }

    private FileType typeOf(Path content, FileName name) throws IOException {
        String found = detected(content);
        FileType type = switch (found) {
            case "application/zip", "application/x-tika-ooxml" -> office(content);
            case "application/x-tika-msoffice", "application/x-tika-msoffice-embedded" ->
                throw Refusal.of("file", "evidence.file.old-office");
            default ->
                found.startsWith("application/vnd.oasis.opendocument")
                        ? office(content)
                        : FileType.ofMediaType(found).orElseThrow(() -> unwelcome(found));
        };
        return named(type, name);
    }

    private static FileType office(Path content) throws IOException {
        return OfficeFile.typeOf(content).orElseThrow(() -> Refusal.of("file", "evidence.file.archive"));
    }

    /** The name may tell texts apart; otherwise it has to say what the content says. */
    private static FileType named(FileType type, FileName name) {
        Optional<FileType> said = FileType.ofEnding(name.ending());
        if (type.isText() && said.filter(FileType::isText).isPresent()) {
            return said.get();
        }
        if (said.filter(type::equals).isEmpty()) {
            throw Refusal.of(
                    "file", "evidence.file.misnamed", name.value(), type.code().toUpperCase(Locale.ROOT));
        }
        return type;
    }

    private static Refusal unwelcome(String found) {
        return switch (found) {
            case "text/html", "application/xhtml+xml" -> Refusal.of("file", "evidence.file.web-page");
            case "image/svg+xml" -> Refusal.of("file", "evidence.file.svg");
            default -> Refusal.of("file", "evidence.file.unwelcome", found);
        };
    }

    private String detected(Path content) throws IOException {
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            return detector.detect(stream, new Metadata()).getBaseType().toString();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
