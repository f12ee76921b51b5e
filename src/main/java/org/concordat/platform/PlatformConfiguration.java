package org.concordat.platform;

import javax.sql.DataSource;
import org.concordat.shared.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlatformProperties.class)
class PlatformConfiguration {

    @Bean
    Installation installation(
            PlatformProperties properties, ObjectProvider<EmbeddedDatabase> database, Environment environment) {
        return Installation.of(
                database.getIfAvailable() != null,
                ServerAddress.isLoopback(environment),
                properties.sample(),
                properties.home());
    }

    /** Asked before there are any tables: those that a superuser made would not be another role’s to use. */
    @Bean
    FlywayConfigurationCustomizer nothingIsMigratedByARoleThatNoPolicyBinds(DataSource database) {
        return flyway -> BoundRole.require(database);
    }
}
