package org.concordat.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version as a list shows it, without its document.
 *
 * @param id which version
 * @param code the framework's code
 * @param name the framework's name
 * @param number 1 for the first edition
 * @param status draft, published or retired
 * @param publishedAt when it was published, or null while it is a draft
 */
public record VersionSummary(
        FrameworkVersionId id,
        String code,
        String name,
        int number,
        VersionStatus status,
        @Nullable Instant publishedAt) {}
