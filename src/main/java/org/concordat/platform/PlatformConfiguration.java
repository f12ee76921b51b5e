package org.concordat.platform;

import java.net.InetAddress;
import org.concordat.shared.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformProperties.class)
class PlatformConfiguration {

    /** Sample people sign in with published passwords: they exist by default only where nobody else can get in. */
    @Bean
    Installation installation(
            PlatformProperties properties,
            ObjectProvider<EmbeddedDatabase> database,
            @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        boolean embedded = database.getIfAvailable() != null;
        boolean loopback = address != null && address.isLoopbackAddress();
        Boolean asked = properties.sample();
        boolean sample = asked == null ? embedded && loopback : asked;
        return new Installation(
                embedded, loopback, sample, properties.home().toAbsolutePath().normalize());
    }
}
