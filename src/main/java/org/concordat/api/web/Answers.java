package org.concordat.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.concordat.api.Listing;
import org.concordat.identity.PublicAddress;
import org.concordat.shared.HarmlessText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Writes what was read. Every answer has a strong tag of its very bytes, so that who has it already is told so and nothing
 * more; it is theirs alone, and asked for anew each time.
 */
@Component
class Answers {

    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final PublicAddress address;

    Answers(PublicAddress address) {
        this.address = address;
    }

    /** A page of a list, with links to those beside it: as JSON, or as CSV for who would rather have that. */
    ResponseEntity<byte[]> list(HttpServletRequest request, Listing<? extends Record> listing, Class<?> of) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Total-Items", Long.toString(listing.totalItems()));
        links(request, listing).forEach(link -> headers.add(HttpHeaders.LINK, link));
        boolean csv = prefersCsv(request);
        byte[] body = csv ? csv(listing.items(), of) : ApiJson.write(listing);
        return answer(request, tag(body), csv ? CSV : MediaType.APPLICATION_JSON, headers, () -> body);
    }

    /** Something whole. */
    ResponseEntity<byte[]> whole(HttpServletRequest request, Object document) {
        byte[] body = ApiJson.write(document);
        return answer(request, tag(body), MediaType.APPLICATION_JSON, new HttpHeaders(), () -> body);
    }

    /**
     * Something whole that never changes, which is written only for who does not have it yet.
     *
     * @param is what it is, to the letter
     */
    ResponseEntity<byte[]> unchanging(HttpServletRequest request, String is, Object document) {
        return answer(
                request,
                tag(is.getBytes(StandardCharsets.UTF_8)),
                MediaType.APPLICATION_JSON,
                new HttpHeaders(),
                () -> ApiJson.write(document));
    }

    private static ResponseEntity<byte[]> answer(
            HttpServletRequest request, String tag, MediaType type, HttpHeaders headers, Supplier<byte[]> body) {
        headers.setETag(tag);
        headers.setCacheControl(CacheControl.noCache().cachePrivate());
        headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION));
        if (new ServletWebRequest(request).checkNotModified(tag)) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentType(type);
        return new ResponseEntity<>(body.get(), headers, HttpStatus.OK);
    }

    private static boolean prefersCsv(HttpServletRequest request) {
        String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), MediaType.ALL_VALUE);
        List<MediaType> wanted = new ArrayList<>(MediaType.parseMediaTypes(accept));
        wanted.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        return wanted.stream()
                .filter(type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(CSV))
                .findFirst()
                .filter(type -> !type.includes(MediaType.APPLICATION_JSON))
                .isPresent();
    }

    private List<String> links(HttpServletRequest request, Listing<?> listing) {
        List<String> links = new ArrayList<>();
        int last = Math.max(1, listing.totalPages());
        link(links, request, "first", 1);
        if (listing.page() > 1) {
            link(links, request, "prev", Math.min(listing.page() - 1, last));
        }
        if (listing.page() < last) {
            link(links, request, "next", listing.page() + 1);
        }
        link(links, request, "last", last);
        return links;
    }

    private void link(List<String> links, HttpServletRequest request, String what, int page) {
        UriComponentsBuilder other = UriComponentsBuilder.fromPath(
                request.getRequestURI().substring(request.getContextPath().length()));
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(Parameter.PAGE.code())) {
                other.queryParam(name, (Object[]) values);
            }
        });
        other.queryParam(Parameter.PAGE.code(), page);
        links.add("<" + address.link(other.build().toUriString(), request) + ">; rel=\"" + what + "\"");
    }

    private static byte[] csv(List<? extends Record> rows, Class<?> of) {
        RecordComponent[] fields = of.getRecordComponents();
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (RecordComponent field : fields) {
                printer.print(field.getName());
            }
            printer.println();
            for (Record row : rows) {
                for (RecordComponent field : fields) {
                    printer.print(cell(field, row));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object cell(RecordComponent field, Record row) {
        try {
            Object value = field.getAccessor().invoke(row);
            return value instanceof String text ? HarmlessText.of(text) : value;
        } catch (ReflectiveOperationException e) {
            throw new UndeclaredThrowableException(e);
        }
    }

    private static String tag(byte[] of) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
