package org.concordat.readiness;

/**
 * What one respondent said of one mechanism. Someone who said nothing yet has no response at all. Only {@link Rated}
 * carries a level: the other three states are never taken for a zero.
 */
public sealed interface Response {

    /** A level was given. */
    record Rated(Level level) implements Response {}

    /** The respondent cannot say. */
    record NotSure() implements Response {}

    /** The respondent holds that the mechanism has no place in this arrangement, and says why. */
    record DoesNotApply(String reason) implements Response {
        public DoesNotApply {
            Check.text(reason, "The reason why a mechanism does not apply");
        }
    }
}
