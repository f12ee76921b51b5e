package org.concordat.platform;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The network address that the application listens to, as {@code server.address} has it. */
final class ServerAddress {

    static final String PROPERTY = "server.address";

    private ServerAddress() {}

    /** No address at all means every one this machine has. */
    static @Nullable InetAddress in(Environment environment) {
        return Binder.get(environment).bind(PROPERTY, InetAddress.class).orElse(null);
    }

    static boolean isLoopback(Environment environment) {
        InetAddress address = in(environment);
        return address != null && address.isLoopbackAddress();
    }
}
