package org.concordat.platform;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where and how the product stands.
 *
 * @param home the folder that holds everything it keeps
 * @param sample whether sample people and partnerships are wanted; unset: only where nobody else can reach them
 * @param database the database that it starts itself
 */
@ConfigurationProperties("concordat")
@Validated
record PlatformProperties(
        @DefaultValue("data") Path home,
        @Nullable Boolean sample,
        @DefaultValue @Valid Database database) {

    /**
     * The database that starts itself.
     *
     * @param port where it listens on 127.0.0.1; 0 for any that is free
     * @param programs where its programs are unpacked, for a home on a disk that runs none; unset: inside the home
     */
    record Database(
            @DefaultValue("0") @Min(0) @Max(65535) int port,
            @Nullable Path programs) {}
}
