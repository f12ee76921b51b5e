package org.concordat.reporting;

import org.concordat.partnership.Coded;

/** Why a document could not be made. */
public enum Failure implements Coded {
    /** The program had too little memory for it. */
    TOO_LARGE,
    /** Its owner saw none of it any more when its turn came. */
    OUT_OF_SIGHT,
    /** Whoever made it fell silent, as often as it was begun. */
    LEFT_BEHIND,
    /** Anything else; the log tells it. */
    BROKEN;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
