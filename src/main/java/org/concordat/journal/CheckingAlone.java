package org.concordat.journal;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Whoever only checks the journal is in nobody's way: not on the product's port, and reachable from this machine only. */
final class CheckingAlone implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("concordat.journal.check")) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "checking the journal", Map.of("server.port", "0", "server.address", "127.0.0.1")));
        }
    }
}
