package org.concordat.platform;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * An application that brings its own database listens to its own machine only, until someone names an address or a
 * database server. A default of the lowest rank: any other source wins.
 */
final class LoopbackByDefault implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (NoDatabaseUrl.in(environment) && !environment.containsProperty(ServerAddress.PROPERTY)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("loopbackByDefault", Map.of(ServerAddress.PROPERTY, "127.0.0.1")));
        }
    }
}
