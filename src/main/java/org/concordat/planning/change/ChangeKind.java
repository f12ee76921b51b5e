package org.concordat.planning.change;

import jakarta.persistence.EnumeratedValue;
import org.concordat.partnership.Coded;

/** In which way actions of a plan were changed. */
public enum ChangeKind implements Coded {
    /** One action, in its form. */
    EDITED,
    /** One action, to another status on the board. */
    MOVED,
    /** All partners that it binds agreed to it. */
    AGREED,
    /** What must come first was settled anew. */
    ORDERED,
    /** Several together. */
    TOGETHER,
    /** The dates of a schedule were taken over. */
    SCHEDULED,
    /** A workbook was taken in. */
    IMPORTED,
    /** A change was taken back. */
    UNDONE;

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }
}
