package org.concordat;

import org.concordat.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;

/**
 * The database of the tests: PostgreSQL in a container where a Docker engine answers, else a throw-away server that
 * starts itself; one per JVM either way, and never the one that keeps data. Both give the application the role it
 * has in production.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(DockerAnswers.class)
    static class InContainer {

        @Bean
        JdbcConnectionDetails containerConnectionDetails(
                @Value("${concordat.test.database:concordat}") String database) {
            return TestDatabase.inContainer(database);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(DockerIsAbsent.class)
    static class ThrownAway {

        @Bean
        JdbcConnectionDetails throwAwayConnectionDetails(
                @Value("${concordat.test.database:concordat}") String database) {
            return TestDatabase.thrownAway(database);
        }
    }

    static class DockerAnswers implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return DockerClientFactory.instance().isDockerAvailable();
        }
    }

    static class DockerIsAbsent extends DockerAnswers {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
