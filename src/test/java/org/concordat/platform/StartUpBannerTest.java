package org.concordat.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.concordat.shared.BannerLine;
import org.concordat.shared.Installation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class StartUpBannerTest {

    private final MockEnvironment environment = new MockEnvironment();
    private final StaticListableBeanFactory rooms = new StaticListableBeanFactory();

    @Test
    void saysWhereTheProductAnswersAndWhereItsDataIsAndWhatTheRoomsAdd() {
        environment.setProperty("server.address", "127.0.0.1");
        rooms.addBean("people", (BannerLine) address -> List.of("Sign in as …", "or as …"));
        rooms.addBean("nothing", (BannerLine) address -> List.of());

        assertThat(printed(true))
                .containsExactly(
                        "",
                        "  Concordat answers at http://localhost:4321/",
                        "  Its data is kept in " + Path.of("/somewhere"),
                        "  Sign in as …",
                        "  or as …",
                        "");
    }

    @Test
    void namesTheAddressThatOthersReachItAt() {
        environment.setProperty("server.address", "192.0.2.7");
        environment.setProperty("server.servlet.context-path", "/partners");
        environment.setProperty("server.ssl.bundle", "web");

        assertThat(printed(false)).contains("  Concordat answers at https://192.0.2.7:4321/partners/");
    }

    private List<String> printed(boolean embedded) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Installation installation = new Installation(embedded, true, false, Path.of("/somewhere"));
        new StartUpBanner(environment, installation, rooms.getBeanProvider(BannerLine.class))
                .print(new PrintStream(out, true, UTF_8), 4321);
        return out.toString(UTF_8).lines().toList();
    }
}
