package org.concordat.readiness;

import java.time.Instant;

/**
 * The level that the partners settled on together. It takes the place of the consolidated level (the method, step 3);
 * the answers stay as they were given.
 *
 * @param level 0 to 4; not always whole, as the partners may settle on the consolidated level as it stands
 * @param reason why this level
 * @param agreedBy who agreed, as a person should read it
 * @param agreedAt when they agreed
 */
public record AgreedLevel(double level, String reason, String agreedBy, Instant agreedAt) {

    public AgreedLevel {
        Check.onLadder(level, "An agreed level");
        Check.text(reason, "The reason for an agreed level");
        Check.text(agreedBy, "Who agreed a level");
    }
}
