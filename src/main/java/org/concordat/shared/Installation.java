package org.concordat.shared;

import java.nio.file.Path;

/**
 * What kind of installation this is.
 *
 * @param embedded whether the application started its own database
 * @param loopback whether only programs of this very machine can reach it
 * @param sample whether sample people and partnerships belong in it
 * @param home the folder that holds what is kept outside a database server, absolute
 */
public record Installation(boolean embedded, boolean loopback, boolean sample, Path home) {}
