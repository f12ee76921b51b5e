package org.concordat.assessment.web.moving;

import java.util.Objects;
import java.util.UUID;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * That an assessment is to go on against a newer version.
 *
 * @param to the id of that version
 * @param version the version of the assessment that was looked at
 */
record MoveForm(
        @Nullable String to,
        @Nullable String version,
        @Nullable String reason) {

    FrameworkVersionId newer() {
        try {
            return new FrameworkVersionId(UUID.fromString(Objects.requireNonNullElse(to, "")));
        } catch (IllegalArgumentException none) {
            throw new Refusal("assessment.move.not-newer");
        }
    }

    String said() {
        return Objects.requireNonNullElse(reason, "");
    }
}
