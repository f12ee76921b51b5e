package org.concordat.journal;

import java.util.Locale;

/** Whose history someone wants to read. */
public enum History {
    ARRANGEMENT,
    ASSESSMENT,
    FRAMEWORK_VERSION;

    /** Its kind in the journal. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String column() {
        return name().toLowerCase(Locale.ROOT) + "_id";
    }
}
