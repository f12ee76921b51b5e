package org.concordat.assessment.file;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An upload that says of itself that it is too large is not read: what was typed stands before the file in the form, so that
 * this much is taken, and the page comes back with it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class LargeUploads extends OncePerRequestFilter {

    private static final String CUT_OFF = LargeUploads.class.getName();
    private static final int BEGINNING = 64 * 1024;

    /** Where files come in. */
    private static final Pattern TAKEN = Pattern.compile("/evidence|/files|/proofs");

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,]{1,70})\"?");
    private static final Pattern FIELD = Pattern.compile("(?i)content-disposition: form-data; name=\"([^\"\\r\\n]+)\"");

    private final long most;

    LargeUploads(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.most = most.toBytes();
    }

    /** Whether there was a file that was not read. */
    static boolean cutOff(HttpServletRequest request) {
        return request.getAttribute(CUT_OFF) != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.startsWith("multipart/")
                || request.getContentLengthLong() <= most
                || !TAKEN.matcher(request.getRequestURI()).find();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(CUT_OFF, true);
        byte[] beginning = request.getInputStream().readNBytes(BEGINNING);
        chain.doFilter(new Typed(request, fields(beginning, request.getContentType())), response);
    }

    /** The fields that stand before the first file. */
    static Map<String, String[]> fields(byte[] beginning, String contentType) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return fields;
        }
        // One character a byte, so that nothing is lost before it is known what is text.
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        for (String part : text.split(Pattern.quote("--" + boundary.group(1)), -1)) {
            int head = part.indexOf("\r\n\r\n");
            Matcher field = FIELD.matcher(part);
            if (head < 0 || !field.find() || field.end() > head) {
                continue;
            }
            if (part.substring(0, head).contains("filename") || !part.endsWith("\r\n")) {
                break;
            }
            String value = new String(
                    part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1),
                    StandardCharsets.UTF_8);
            fields.merge(
                    field.group(1),
                    new String[] {value},
                    (one, other) ->
                            Stream.concat(Stream.of(one), Stream.of(other)).toArray(String[]::new));
        }
        return fields;
    }

    /** The request as if its form had had no file. */
    private static final class Typed extends HttpServletRequestWrapper {

        private final Map<String, String[]> fields;

        Typed(HttpServletRequest request, Map<String, String[]> fields) {
            super(request);
            this.fields = fields;
        }

        @Override
        public String getContentType() {
            return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = fields.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(fields);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return fields.get(name);
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
