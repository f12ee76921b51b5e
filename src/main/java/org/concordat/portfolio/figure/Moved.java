package org.concordat.portfolio.figure;

import java.util.Optional;
import org.concordat.partnership.Coded;

/** How arrangements can stand otherwise than they did. One that rose in readiness and fell in its band is in both. */
public enum Moved implements Coded {
    ANY("true"),
    ROSE("(points > 0 or band_rank > then_rank)"),
    FELL("(points < 0 or band_rank < then_rank)"),
    /** Assessed since for the first time. */
    FIRST("then_id is null"),
    /** A gate is gone, or there is one that was none. */
    GATES("(gone is not null or come is not null)");

    private final String condition;

    Moved(String condition) {
        this.condition = condition;
    }

    public static Optional<Moved> of(String code) {
        return Coded.of(Moved.class, code);
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    String condition() {
        return condition;
    }
}
