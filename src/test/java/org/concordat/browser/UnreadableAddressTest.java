package org.concordat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that the server refuses before any page of the house comes into play. */
@BrowserTest
class UnreadableAddressTest {

    @LocalServerPort
    int port;

    static String[] addresses() {
        return new String[] {"/answers/%00", "/" + "a".repeat(20_000)};
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void areAnsweredInPlainWordsThatTellNothingOfTheServer(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept", "text/html")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().map()).doesNotContainKey("server");
        assertThat(answer.body())
                .contains("<h1>That cannot be read</h1>", "Nothing was changed.")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("HTTP Status");
    }

    @Test
    void areAnsweredAsAProblemWhereProgramsRead() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/assessments/%00/scorecard"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":400").doesNotContain("<");
    }
}
