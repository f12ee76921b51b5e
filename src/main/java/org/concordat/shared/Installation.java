package org.concordat.shared;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What kind of installation this is.
 *
 * @param embedded whether the application started its own database
 * @param loopback whether only programs of this very machine can reach it
 * @param sample whether sample people and partnerships belong in it
 * @param home the folder that holds what is kept outside a database server, absolute
 */
public record Installation(boolean embedded, boolean loopback, boolean sample, Path home) {

    /**
     * Sample people sign in with published passwords, so they exist where nobody else can get in.
     *
     * @param wanted whether they are asked for; null where nobody said
     */
    public static Installation of(boolean embedded, boolean loopback, @Nullable Boolean wanted, Path home) {
        boolean sample = wanted == null ? embedded && loopback : wanted;
        return new Installation(
                embedded, loopback, sample, home.toAbsolutePath().normalize());
    }
}
