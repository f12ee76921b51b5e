package org.concordat.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What became of a version of a framework.
 *
 * @param publication who published it, when and why
 * @param retirement who withdrew it, when and why; null while it is in use
 */
public record VersionHistory(
        FrameworkVersionId id,
        int number,
        VersionStatus status,
        Publication publication,
        @Nullable Retirement retirement) {}
