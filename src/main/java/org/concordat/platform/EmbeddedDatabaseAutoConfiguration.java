package org.concordat.platform;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Without a {@code spring.datasource.url} the application brings its own database. The pool is made from the
 * connection details, so the server starts before it and stops after it.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(NoDatabaseUrl.class)
@ConditionalOnMissingBean({JdbcConnectionDetails.class, DataSource.class})
@EnableConfigurationProperties(PlatformProperties.class)
class EmbeddedDatabaseAutoConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(PlatformProperties properties) {
        Path programs = properties.database().programs();
        return EmbeddedDatabase.start(
                properties.home(),
                programs == null ? properties.home().resolve("postgres-programs") : programs,
                properties.database().port());
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedDatabase database) {
        return new EmbeddedConnectionDetails(ApplicationRole.NAME, database.password(), database.url());
    }

    private record EmbeddedConnectionDetails(String username, String password, String jdbcUrl)
            implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return username;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return jdbcUrl;
        }
    }
}
