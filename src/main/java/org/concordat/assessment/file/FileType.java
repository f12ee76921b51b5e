package org.concordat.assessment.file;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may come in: things to be read or looked at, which run nothing. Old binary Office files may hold macros that cannot be
 * told from the outside, so they are not among them, nor are archives and mails, which hold anything.
 */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp");

    @EnumeratedValue
    private final String code;

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.code = endings[0];
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** What a page and a file field call it, without the dot. */
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    boolean isNamedBy(String ending) {
        return endings.contains(ending);
    }

    /** Whether it is plain letters, so that its content does not tell which kind of text it is. */
    boolean isText() {
        return this == TEXT || this == CSV;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    static Optional<FileType> ofEnding(String ending) {
        return Arrays.stream(values()).filter(type -> type.isNamedBy(ending)).findFirst();
    }

    /** For a file field's {@code accept}: every ending, with its dot. */
    public static String endings() {
        return String.join(
                ",",
                Arrays.stream(values())
                        .flatMap(type -> Stream.of(type.endings.toArray(String[]::new)))
                        .map(ending -> "." + ending)
                        .toList());
    }
}
