package org.concordat.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.nio.file.Path;
import org.concordat.shared.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedDatabaseAutoConfigurationTest {

    @TempDir
    Path folder;

    private Path home;
    private ApplicationContextRunner application;

    @BeforeEach
    void prepare() {
        home = folder.resolve("home");
        application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class, EmbeddedDatabaseAutoConfiguration.class))
                .withUserConfiguration(PlatformConfiguration.class)
                .withPropertyValues("concordat.home=" + home, "server.address=127.0.0.1");
    }

    @Test
    void usesTheServerThatIsNamedAndEmbedsNothing() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/concordat")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(Installation.class).embedded()).isFalse();
                    assertThat(home).doesNotExist();
                });
    }

    @Test
    void usesTheConnectionThatSomeoneElseProvidesAndEmbedsNothing() {
        application
                .withBean(JdbcConnectionDetails.class, () -> mock(JdbcConnectionDetails.class))
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(home).doesNotExist();
                });
    }

    @Test
    void refusesAPortThatCannotBe() {
        application
                .withPropertyValues("concordat.database.port=70000")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("concordat.database.port"));
    }
}
