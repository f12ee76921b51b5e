package org.concordat.catalogue.draft;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What has become of a draft. */
public enum DraftStatus {
    /** It is being written. */
    OPEN,
    /** It is a version now. */
    PUBLISHED,
    /** Nobody goes on with it; it can be taken up again. */
    SET_ASIDE;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word in messages and the database. */
    public String code() {
        return code;
    }
}
