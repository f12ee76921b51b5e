package org.concordat.assessment.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the files of forms, from their field {@code file}. */
@Component
public class Uploads {

    private final Examiner examiner;

    Uploads(Examiner examiner) {
        this.examiner = examiner;
    }

    /**
     * The file that was sent. Whoever asked has to close it. Throws {@link Refusal} for none, and for what may not come in.
     *
     * @param wanted whether it will be kept; of a form that has a problem otherwise nothing is looked at
     */
    public @Nullable ExaminedFile taken(@Nullable MultipartFile sent, HttpServletRequest request, boolean wanted)
            throws IOException {
        if (LargeUploads.cutOff(request)) {
            throw Refusal.of("file", "evidence.file.too-large");
        }
        if (sent == null || !isThere(sent)) {
            throw Refusal.of("file", "evidence.file.missing");
        }
        return wanted ? examiner.examine(sent, sent.getOriginalFilename()) : null;
    }

    /** Whether a form came with a file, or with one that was too large to be read. */
    public static boolean any(@Nullable MultipartFile sent, HttpServletRequest request) {
        return LargeUploads.cutOff(request) || (sent != null && isThere(sent));
    }

    private static boolean isThere(MultipartFile sent) {
        return !(sent.isEmpty()
                && Objects.requireNonNullElse(sent.getOriginalFilename(), "").isEmpty());
    }

    /** A page that says that something is wrong; if the upload was cut off, so does its status. */
    public static String refused(HttpServletRequest request, HttpServletResponse response, String page) {
        if (LargeUploads.cutOff(request)) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        }
        return page;
    }
}
