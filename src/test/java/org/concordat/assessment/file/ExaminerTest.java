package org.concordat.assessment.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminerTest {

    private static final byte[] SOMETHING = "something".getBytes(UTF_8);

    private final Examiner examiner = new Examiner(file -> {});

    @Test
    void takesWhatCanBeReadAndKnowsItByItsContent() throws IOException {
        takes(Made.pdf("minutes"), "minutes.pdf", FileType.PDF);
        takes(Made.png(), "board.PNG", FileType.PNG);
        takes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}, "photo.jpeg", FileType.JPEG);
        takes("RIFF\0\0\0\0WEBPVP8 ".getBytes(UTF_8), "photo.webp", FileType.WEBP);
        takes(Made.docx(Map.of()), "charter.docx", FileType.DOCX);
        takes(Made.office("spreadsheetml.sheet.main+xml", Map.of()), "roles.xlsx", FileType.XLSX);
        takes(Made.office("presentationml.presentation.main+xml", Map.of()), "board.pptx", FileType.PPTX);
        takes(Made.openDocument(Map.of()), "charter.odt", FileType.ODT);
        takes("Who was there: all of us.".getBytes(UTF_8), "notes.txt", FileType.TEXT);
        takes("role,partner\nlead,council\n".getBytes(UTF_8), "roles.csv", FileType.CSV);
        takes("Größe, naïveté, 協定".getBytes(UTF_8), "notes.txt", FileType.TEXT);
    }

    @Test
    void countsAndHashesWhatCameIn() throws IOException {
        try (ExaminedFile file = examine("abc".getBytes(UTF_8), "a.txt")) {
            assertThat(file.size()).isEqualTo(3);
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(file.content()).hasBinaryContent("abc".getBytes(UTF_8));
        }
    }

    @Test
    void refusesAWebPageHoweverItIsNamed() {
        byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);
        refuses("evidence.file.web-page", page, "minutes.pdf");
        refuses("evidence.file.web-page", page, "minutes.txt");
        refuses("evidence.file.web-page", "  \n<HTML><body>".getBytes(UTF_8), "minutes.csv");
        byte[] image =
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(UTF_8);
        refuses("evidence.file.svg", image, "logo.svg");
        refuses("evidence.file.svg", image, "logo.png");
    }

    @Test
    void refusesWhatRuns() {
        refuses("evidence.file.unwelcome", "#!/bin/sh\nrm -rf x\n".getBytes(UTF_8), "minutes.txt");
        refuses("evidence.file.unwelcome", "MZ\u0090\0\u0003\0\0\0".getBytes(ISO_8859_1), "minutes.pdf");
        refuses("evidence.file.unwelcome", "\u007fELF\u0002\u0001\u0001".getBytes(UTF_8), "minutes.pdf");
        refuses("evidence.file.misnamed", "alert(1)".getBytes(UTF_8), "minutes.js");
        refuses("evidence.file.misnamed", "alert(1)".getBytes(UTF_8), "minutes");
    }

    @Test
    void refusesANameThatSaysSomethingElseThanTheContent() {
        refuses("evidence.file.misnamed", Made.png(), "minutes.pdf");
        refuses("evidence.file.misnamed", Made.pdf("x"), "minutes.pdf.exe");
        refuses("evidence.file.misnamed", Made.docx(Map.of()), "minutes.xlsx");
    }

    @Test
    void refusesArchivesThatAreNoDocuments() {
        refuses("evidence.file.archive", Made.zip(Map.of("a.txt", SOMETHING)), "all.zip");
        refuses("evidence.file.archive", Made.zip(Map.of("a.txt", SOMETHING)), "all.docx");
        refuses("evidence.file.archive", Made.office("something.else+xml", Map.of()), "all.docx");
        refuses("evidence.file.unwelcome", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}, "all.gz");
        byte[] cutOff = Made.docx(Map.of());
        refuses("evidence.file.broken", Arrays.copyOf(cutOff, cutOff.length - 30), "charter.docx");
    }

    @Test
    void refusesDocumentsWithMacrosOrObjectsInside() {
        refuses("evidence.file.macros", Made.docx(Map.of("word/vbaProject.bin", SOMETHING)), "charter.docx");
        refuses(
                "evidence.file.macros",
                Made.office("x.main+xml\" a=\"application/vnd.ms-word.document.macroEnabled.main+xml", Map.of()),
                "charter.docx");
        refuses("evidence.file.macros", Made.openDocument(Map.of("Basic/Standard/a.xml", SOMETHING)), "charter.odt");
        refuses("evidence.file.objects", Made.docx(Map.of("word/embeddings/oleObject1.bin", SOMETHING)), "a.docx");
        refuses("evidence.file.objects", Made.docx(Map.of("word/activeX/activeX1.bin", SOMETHING)), "a.docx");
        refuses(
                "evidence.file.macros",
                Made.openDocument(Map.of("Object 1/Basic/Standard/a.xml", SOMETHING)),
                "charter.odt");
        byte[] manifest = "<m:file-entry m:media-type=\"application/vnd.sun.star.oleobject\" m:full-path=\"Object 1\"/>"
                .getBytes(UTF_8);
        refuses("evidence.file.objects", Made.openDocument(Map.of("META-INF/manifest.xml", manifest)), "charter.odt");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        refuses("evidence.file.old-office", old, "charter.doc");
        refuses("evidence.file.objects", Made.openDocument(Map.of("Object 1", old)), "charter.odt");
        refuses("evidence.file.objects", Made.docx(Map.of("word/media/image1.png", old)), "charter.docx");
    }

    @ParameterizedTest
    @CsvSource({
        "attachedTemplate, https://a.example/t.dotm",
        "attachedTemplate, file:///\\\\a.example\\t.dotm",
        "oleObject, https://a.example/o.doc",
        "frame, https://a.example/f.htm",
    })
    void refusesADocumentThatFetchesSomethingWhenItIsOpened(String kind, String target) {
        refuses("evidence.file.fetches", Made.docx(Map.of("word/_rels/a.xml.rels", relation(kind, target))), "a.docx");
    }

    @ParameterizedTest
    @CsvSource({"hyperlink, https://a.example/", "attachedTemplate, file:///C:\\Letters\\Council.dotx"})
    void takesADocumentWithLinksAndWithATemplateOfItsOwnComputer(String kind, String target) throws IOException {
        takes(Made.docx(Map.of("word/_rels/a.xml.rels", relation(kind, target))), "a.docx", FileType.DOCX);
    }

    private static byte[] relation(String kind, String target) {
        return ("<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Type=\"http://o.example/relationships/"
                        + kind + "\" Target=\"" + target + "\"/></Relationships>")
                .getBytes(UTF_8);
    }

    @Test
    void refusesWhatIsLocked() {
        refuses(
                "evidence.file.encrypted",
                Made.openDocument(Map.of("META-INF/manifest.xml", "<m:encryption-data/>".getBytes(UTF_8))),
                "charter.odt");
    }

    @Test
    void unpacksNoMoreThanADocumentHolds() {
        byte[] zeros = new byte[64 * 1024 * 1024];
        byte[] bomb =
                Made.docx(Map.of("word/a.xml", zeros, "word/b.xml", zeros, "word/c.xml", zeros, "word/d.xml", zeros));
        assertThat(bomb.length).isLessThan(1024 * 1024);
        refuses("evidence.file.bomb", bomb, "charter.docx");
        refuses(
                "evidence.file.bomb",
                Made.docx(Map.of("word/a.xml", new byte[16 * 1024 * 1024])),
                "more than a hundred times its weight.docx");
    }

    @Test
    void refusesTheTestVirusAloneInAnotherAndInADocument() {
        byte[] virus = Made.eicar().getBytes(UTF_8);
        refuses("evidence.file.virus", virus, "notes.txt");
        refuses("evidence.file.virus", ("%PDF-1.7 X5O!" + Made.eicar() + " more").getBytes(UTF_8), "notes.pdf");
        refuses("evidence.file.virus", Made.docx(Map.of("word/a.xml", virus)), "notes.docx");
    }

    @Test
    void refusesNothingAndTooMuch() {
        refuses("evidence.file.empty", new byte[0], "empty.pdf");
        refuses("evidence.file.too-large", Made.pdf((int) Examiner.LARGEST + 1), "large.pdf");
    }

    @Test
    void leavesNothingOnDisk() throws IOException {
        long before = waiting();
        examine(Made.pdf("a"), "a.pdf").close();
        refuses("evidence.file.virus", Made.eicar().getBytes(UTF_8), "a.txt");
        assertThat(waiting()).isEqualTo(before);
    }

    private static long waiting() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("concordat-.*\\.upload"))
                    .count();
        }
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "../../etc/passwd.txt,passwd.txt",
                "C:\\Users\\ann\\minutes.txt,minutes.txt",
                "..\\..\\minutes.txt,minutes.txt",
                "minutes\u202Etxt.exe.txt,minutestxt.exe.txt",
                "a\u0000b\u0007.txt,ab.txt",
                ".hidden.txt,hidden.txt",
                "CON.txt,_CON.txt",
                "lpt1.txt,_lpt1.txt",
                "what? <b>.txt,what_ _b_.txt",
                "100%.txt,100_.txt",
                "Protokoll für März.txt,Protokoll für März.txt",
                "اتفاق.txt,اتفاق.txt",
                "a.txt. . ,a.txt",
            })
    void keepsANameAsFarAsItIsSafe(String given, String kept) throws IOException {
        try (ExaminedFile file = examine("text".getBytes(UTF_8), given)) {
            assertThat(file.name()).isEqualTo(kept);
        }
    }

    @Test
    void keepsANameAtALengthThatEverySystemTakes() throws IOException {
        try (ExaminedFile file = examine("text".getBytes(UTF_8), "x".repeat(5000) + ".txt")) {
            assertThat(file.name()).hasSize(FileName.LONGEST).endsWith("x.txt");
        }
        assertThat(FileName.of("\u202E").value()).isEqualTo("file");
        assertThat(FileName.of(null).value()).isEqualTo("file");
    }

    @Test
    void asksTheScannerAndTakesNothingWhileItIsSilent() throws Exception {
        assertThat(scanned("stream: OK\0")).isNull();
        assertThat(scanned("stream: Win.Test.EICAR_HDB-1 FOUND\0")).isEqualTo("evidence.file.virus");
        assertThat(scanned("INSTREAM size limit exceeded. ERROR\0")).isEqualTo("evidence.file.scanner-silent");
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        Examiner alone = new Examiner(new ClamAv("localhost:" + nobody));
        assertThatThrownBy(() -> alone.examine(() -> new ByteArrayInputStream(SOMETHING), "a.txt"))
                .isInstanceOf(Refusal.class)
                .hasMessage("evidence.file.scanner-silent");
        assertThatThrownBy(() -> new ClamAv("localhost")).isInstanceOf(IllegalArgumentException.class);
    }

    /** What comes of a scanner that gives this answer, once it was sent the whole file. */
    private static String scanned(String answer) throws Exception {
        try (ServerSocket daemon = new ServerSocket(0)) {
            CompletableFuture<Long> heard = CompletableFuture.supplyAsync(() -> {
                try (Socket asked = daemon.accept()) {
                    DataInputStream in = new DataInputStream(asked.getInputStream());
                    in.readNBytes("zINSTREAM\0".length());
                    long sum = 0;
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        sum += in.readNBytes(length).length;
                    }
                    asked.getOutputStream().write(answer.getBytes(UTF_8));
                    return sum;
                } catch (IOException lost) {
                    throw new IllegalStateException(lost);
                }
            });
            byte[] file = Made.pdf(200_000);
            Examiner examiner = new Examiner(new ClamAv("localhost:" + daemon.getLocalPort()));
            String refusal = null;
            try (ExaminedFile taken = examiner.examine(() -> new ByteArrayInputStream(file), "a.pdf")) {
                assertThat(taken.size()).isEqualTo(file.length);
            } catch (Refusal refused) {
                refusal = refused.code();
            }
            assertThat(heard.get()).isEqualTo(file.length);
            return refusal;
        }
    }

    private void takes(byte[] content, String name, FileType type) throws IOException {
        try (ExaminedFile file = examine(content, name)) {
            assertThat(file.type()).isEqualTo(type);
            assertThat(file.name()).isEqualTo(name);
        }
    }

    private void refuses(String code, byte[] content, String name) {
        assertThatThrownBy(() -> examine(content, name)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo("file");
        });
    }

    private ExaminedFile examine(byte[] content, String name) throws IOException {
        InputStream in = new ByteArrayInputStream(content);
        return examiner.examine(() -> in, name);
    }
}
