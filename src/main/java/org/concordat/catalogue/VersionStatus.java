package org.concordat.catalogue;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** How far a version has come; it only ever moves on, in this order. */
public enum VersionStatus {
    /** Still being written; nothing may be assessed against it. */
    DRAFT,
    /** Fixed for good and open to new assessments. */
    PUBLISHED,
    /** Fixed for good and kept for the assessments that were made against it. */
    RETIRED;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word in addresses, messages and the database. */
    public String code() {
        return code;
    }
}
