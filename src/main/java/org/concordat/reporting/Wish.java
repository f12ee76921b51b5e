package org.concordat.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks to be made.
 *
 * @param about the words of the view that it is of
 * @param recipient for whom it is; null where nobody is named
 * @param marking what stands at the foot of each page, such as Confidential; null for none
 * @param framework the code of the framework that it is seen through
 * @param arrangements those asked for, in the order of their ids, each once
 */
public record Wish(
        DocumentKind kind,
        String title,
        String about,
        @Nullable String recipient,
        @Nullable String marking,
        String framework,
        List<UUID> arrangements) {

    /** The most arrangements in one. */
    public static final int MOST = 200;

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_MARKING = 60;
    private static final int LONGEST_ABOUT = 300;

    public Wish {
        arrangements = arrangements.stream().distinct().sorted().toList();
    }

    /** Refused at its field: without a title or arrangements, with too many of these, or with texts that are too long. */
    public static Wish of(
            DocumentKind kind,
            @Nullable String title,
            String about,
            @Nullable String recipient,
            @Nullable String marking,
            String framework,
            Collection<UUID> arrangements) {
        if (arrangements.isEmpty()) {
            throw Refusal.of("arrangements", "document.arrangements.none");
        }
        if (arrangements.size() > MOST) {
            throw Refusal.of("arrangements", "document.arrangements.many", MOST, arrangements.size());
        }
        return new Wish(
                kind,
                PlainText.line("title", title == null ? "" : title, LONGEST_TITLE),
                about.length() > LONGEST_ABOUT ? about.substring(0, LONGEST_ABOUT - 1) + "…" : about,
                PlainText.optionalLine("recipient", recipient, LONGEST_TITLE),
                PlainText.optionalLine("marking", marking, LONGEST_MARKING),
                framework,
                List.copyOf(arrangements));
    }

    /** The same of other arrangements. */
    Wish of(Collection<UUID> others) {
        return of(kind, title, about, recipient, marking, framework, others);
    }

    /** What is equal for wishes that ask for the same. */
    String sameness() {
        String all = Stream.concat(
                        Stream.of(
                                kind.code(),
                                title,
                                about,
                                Objects.toString(recipient, ""),
                                Objects.toString(marking, ""),
                                framework),
                        arrangements.stream().map(UUID::toString))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
