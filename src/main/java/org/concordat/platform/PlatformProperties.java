package org.concordat.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how the product stands.
 *
 * @param home the folder that holds everything it keeps
 * @param sample whether sample people and partnerships are wanted; unset: only where nobody else can reach them
 * @param database the database that it starts itself
 */
@ConfigurationProperties("concordat")
record PlatformProperties(
        @DefaultValue("data") Path home,
        @Nullable Boolean sample,
        @DefaultValue Database database) {

    /**
     * The database that starts itself.
     *
     * @param port where it listens on 127.0.0.1; 0 for any that is free
     */
    record Database(@DefaultValue("0") int port) {}
}
