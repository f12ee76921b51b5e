package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a request says of where it was sent to and by whom. The installation of this test has a proxy at another address,
 * so what comes straight from here is believed nothing of it.
 */
class LyingHostTest extends OpenIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"/people", "/", "/no-such-page", "/css"})
    void isNotRedirectedToNorTakenForSecure(String path) throws IOException {
        String answer = ask(path);
        assertThat(answer).contains("HTTP/1.1 ").doesNotContain("evil.example", "203.0.113.66");
        assertThat(answer).doesNotContain("Strict-Transport-Security", "; Secure");
    }

    private String ask(String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET " + path + " HTTP/1.1\r\n"
                    + "Host: evil.example\r\n"
                    + "X-Forwarded-Host: evil.example\r\n"
                    + "X-Forwarded-Proto: https\r\n"
                    + "X-Forwarded-Port: 443\r\n"
                    + "X-Forwarded-For: 203.0.113.66\r\n"
                    + "X-Forwarded-Prefix: //evil.example\r\n"
                    + "Forwarded: for=203.0.113.66;host=evil.example;proto=https\r\n"
                    + "Accept: text/html\r\n"
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
