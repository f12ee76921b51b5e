package org.concordat.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.jdbc.config.annotation.SpringSessionTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Tells the database, each time a connection is taken from the pool and before anything else is done with it, who asks.
 * So a connection never carries the rights of the one who had it before, and what is asked for nobody shows nothing.
 */
@Configuration(proxyBeanMethods = false)
class RowLevelSecurity {

    @Bean
    static BeanPostProcessor everyConnectionKnowsWhoAsks() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && name.equals("dataSource")
                        ? new SightedDataSource(pool, Sight::present)
                        : bean;
            }
        };
    }

    /** Migrations see everything: they have to change what is there, whoever it belongs to. */
    @Bean
    FlywayConfigurationCustomizer migrationsSeeEverything() {
        return flyway -> flyway.dataSource(
                new SightedDataSource(Objects.requireNonNull(flyway.getDataSource()), () -> Sight.EVERYTHING));
    }

    /** Sessions are read before it is known who asks, so they are read without. */
    @Bean(defaultCandidate = false, destroyMethod = "")
    @SpringSessionDataSource
    DataSource sessionDataSource(DataSource dataSource) throws SQLException {
        return dataSource.unwrap(SightedDataSource.class).pool();
    }

    @Bean(defaultCandidate = false)
    @SpringSessionTransactionManager
    PlatformTransactionManager sessionTransactions(@SpringSessionDataSource DataSource sessionDataSource) {
        return new JdbcTransactionManager(sessionDataSource);
    }

    /** A pool whose connections know who asks. */
    static final class SightedDataSource extends DelegatingDataSource {

        private static final String TELL = "select set_config('concordat.person', ?, false),"
                + " set_config('concordat.sees', ?, false), set_config('concordat.partner', ?, false),"
                + " set_config('concordat.may', ?, false), set_config('concordat.sheet', ?, false),"
                + " set_config('concordat.former', ?, false)";

        private final Supplier<Sight> sight;

        SightedDataSource(DataSource pool, Supplier<Sight> sight) {
            super(pool instanceof SightedDataSource sighted ? sighted.pool() : pool);
            this.sight = sight;
        }

        private DataSource pool() {
            return Objects.requireNonNull(getTargetDataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            // Asked before a connection is held: to know who asks, their session may have to be read first.
            Sight now = sight.get();
            Connection connection = pool().getConnection();
            try {
                tell(connection, now);
                return connection;
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLException("Connections of other roles are not given out");
        }

        private static void tell(Connection connection, Sight sight) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(TELL)) {
                statement.setString(1, text(sight.person()));
                statement.setString(2, sight.sees());
                statement.setString(3, text(sight.partner()));
                statement.setString(4, sight.may());
                statement.setString(5, text(sight.sheet()));
                statement.setString(6, text(sight.former()));
                statement.execute();
            }
        }

        private static String text(@Nullable UUID id) {
            return id == null ? "" : id.toString();
        }
    }
}
