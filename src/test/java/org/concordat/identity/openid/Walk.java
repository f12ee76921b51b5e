package org.concordat.identity.openid;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** One person's way through product and provider, with cookies and nothing else, step by step. */
final class Walk {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(name|value)=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String product;
    private final List<URI> steps = new ArrayList<>();

    Walk(String product) {
        this.product = product;
    }

    /** A page, or a redirect to one. */
    record Seen(URI at, int status, String body, HttpResponse<String> response) {

        String path() {
            return at.getPath() + (at.getQuery() == null ? "" : "?" + at.getQuery());
        }
    }

    /** Signs in at the provider, consents, and comes back. */
    Seen signIn(String registration, String who) throws Exception {
        return consent(atProvider(registration, who), true);
    }

    /** Signs in at the provider, up to the page that asks for consent. */
    Seen atProvider(String registration, String who) throws Exception {
        Seen form = follow(open("/oauth2/authorization/" + registration));
        Map<String, String> fields = new LinkedHashMap<>(hidden(form));
        fields.put("username", who);
        fields.put("password", StartedProvider.PASSWORD);
        return follow(send(form.at(), fields));
    }

    Seen consent(Seen asked, boolean yes) throws Exception {
        if (!asked.body().contains("name=\"scope\"")) {
            return asked;
        }
        Map<String, String> fields = new LinkedHashMap<>(hidden(asked));
        if (yes) {
            fields.put("scope", "profile email");
        }
        return follow(send(asked.at().resolve("/oauth2/authorize"), fields));
    }

    Seen open(String pathOrAddress) throws Exception {
        return step(HttpRequest.newBuilder(URI.create(product).resolve(pathOrAddress))
                .header("Accept", "text/html"));
    }

    /** As a program of theirs does, with a token beside the cookies. */
    Seen read(String path, String token) throws Exception {
        return step(
                HttpRequest.newBuilder(URI.create(product).resolve(path)).header("Authorization", "Bearer " + token));
    }

    Seen send(URI to, Map<String, String> fields) throws Exception {
        // A scope of two words stands for two fields of that name.
        String form = fields.entrySet().stream()
                .flatMap(field -> field.getKey().equals("scope")
                        ? List.of(field.getValue().split(" ")).stream().map(one -> "scope=" + one)
                        : List.of(field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                .stream())
                .collect(Collectors.joining("&"));
        return step(HttpRequest.newBuilder(to)
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    Seen follow(Seen seen) throws Exception {
        Seen last = seen;
        for (int hops = 0;
                hops < 15 && last.response().headers().firstValue("Location").isPresent();
                hops++) {
            last = open(last.at()
                    .resolve(last.response().headers().firstValue("Location").orElseThrow())
                    .toString());
        }
        return last;
    }

    /** The last address with that path and a query that was asked for. */
    URI passed(String path) {
        return steps.stream()
                .filter(step -> step.getPath().equals(path) && step.getQuery() != null)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    static Map<String, String> hidden(Seen page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(page.body());
        while (inputs.find()) {
            Map<String, String> said = new LinkedHashMap<>();
            Matcher attributes = ATTRIBUTE.matcher(inputs.group());
            while (attributes.find()) {
                said.put(attributes.group(1), HtmlUtils.htmlUnescape(attributes.group(2)));
            }
            fields.put(said.get("name"), said.getOrDefault("value", ""));
        }
        return fields;
    }

    private Seen step(HttpRequest.Builder asked) throws IOException, InterruptedException {
        HttpRequest request = asked.build();
        steps.add(request.uri());
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Seen(request.uri(), response.statusCode(), response.body(), response);
    }
}
