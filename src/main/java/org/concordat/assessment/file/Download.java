package org.concordat.assessment.file;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A file as it is handed out. Only ever to be saved, never to be shown as a page of this house: whatever it is, it runs
 * nothing here.
 */
public record Download(String name, FileType type, long size, String sha256, FilePlace place) {

    /** Hands it out as it was handed in. */
    public void to(HttpServletResponse response, StoredFiles files) throws IOException {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(type.mediaType());
        response.setContentLengthLong(size);
        // Strong, so that nothing on the way packs it anew.
        response.setHeader(HttpHeaders.ETAG, '"' + sha256 + '"');
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store, no-transform");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        files.write(place, response.getOutputStream());
    }
}
