package org.concordat.platform;

import java.io.PrintStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.concordat.shared.BannerLine;
import org.concordat.shared.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says once, when everything is ready, where the product answers and what its rooms have to add. */
@Component
class StartUpBanner {

    private final Environment environment;
    private final Installation installation;
    private final ObjectProvider<BannerLine> additions;

    StartUpBanner(Environment environment, Installation installation, ObjectProvider<BannerLine> additions) {
        this.environment = environment;
        this.installation = installation;
        this.additions = additions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (port != null) {
            print(System.out, port);
        }
    }

    void print(PrintStream out, int port) {
        List<String> lines = new ArrayList<>();
        String address = address(port);
        lines.add("Concordat answers at " + address);
        if (installation.embedded()) {
            lines.add("Its data is kept in " + installation.home());
        }
        additions.orderedStream().forEach(line -> lines.addAll(line.lines(address)));
        StringBuilder text = new StringBuilder(System.lineSeparator());
        lines.forEach(line -> text.append("  ").append(line).append(System.lineSeparator()));
        out.println(text);
    }

    private String address(int port) {
        boolean secure = environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.key-store")
                || environment.containsProperty("server.ssl.certificate");
        return (secure ? "https://" : "http://") + host() + ":" + port
                + environment.getProperty("server.servlet.context-path", "") + "/";
    }

    private String host() {
        @Nullable InetAddress named = ServerAddress.in(environment);
        return named == null || named.isLoopbackAddress() || named.isAnyLocalAddress()
                ? "localhost"
                : named.getHostAddress();
    }
}
