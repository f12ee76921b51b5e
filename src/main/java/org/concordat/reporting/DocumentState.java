package org.concordat.reporting;

import org.concordat.partnership.Coded;

/** How far a document has come. */
public enum DocumentState implements Coded {
    WAITING,
    MAKING,
    MADE,
    FAILED;

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    /** Whether it is still to come. */
    public boolean ahead() {
        return this == WAITING || this == MAKING;
    }
}
