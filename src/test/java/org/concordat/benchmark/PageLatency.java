package org.concordat.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.Concordat;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long pages take with much in them: starts the product with 1,000 invented arrangements of 4 closed assessments, signs
 * in as a director and asks for each page one after the other and two at a time. {@code ./mvnw -Platency test-compile
 * exec:exec}; the first run invents the data, later ones find it under target/benchmark-home.
 */
public final class PageLatency {

    private static final int WARM_UP = Integer.getInteger("latency.warm-up", 300);
    private static final int ASKED = Integer.getInteger("latency.requests", 500);

    private static final List<String> PAGES = List.of(System.getProperty(
                    "latency.pages",
                    "/,/?kind=outsourcing&sort=name,/portfolio/attention,/portfolio/mechanisms/SO1,/arrangements,/partners")
            .split(","));

    /** Of this program, client and all, without the database's: it says most on a machine that has other work. */
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    private PageLatency(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application = start()) {
            of(application).measure();
        }
        System.exit(0);
    }

    static ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Concordat.class,
                "--spring.profiles.active=generated",
                "--concordat.generated.arrangements=" + Integer.getInteger("latency.arrangements", 1000),
                "--concordat.home=target/benchmark-home",
                "--server.port=0");
    }

    /** Signed in as a director who sees everything. */
    static PageLatency of(ConfigurableApplicationContext application) throws IOException, InterruptedException {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        PageLatency pages = new PageLatency("http://localhost:" + port);
        pages.signIn();
        return pages;
    }

    private void measure() throws Exception {
        for (String page : PAGES) {
            times(page, WARM_UP, 2);
        }
        System.out.printf(
                "%n%-32s %9s %9s %9s %9s %9s %9s %9s%n",
                "page", "median", "p95", "p99", "2: median", "2: p95", "cpu", "on wire");
        for (String page : PAGES) {
            long before = SYSTEM.getProcessCpuTime();
            double[] alone = times(page, ASKED, 1);
            double cpu = (SYSTEM.getProcessCpuTime() - before) / 1e6 / ASKED;
            double[] together = times(page, ASKED, 2);
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %6.1f ms %6.1f ms %6.1f ms %6.1f ms %6.1f ms %6.1f ms %6.1f KB%n",
                    page,
                    at(alone, 50),
                    at(alone, 95),
                    at(alone, 99),
                    at(together, 50),
                    at(together, 95),
                    cpu,
                    bytes(page, "") / 1024.0);
        }
    }

    /** Sorted, in milliseconds. */
    double[] times(String page, int requests, int together) throws Exception {
        return times(page, List.of(""), requests, together);
    }

    /** @param tokens what to bring along in turns in place of the session; an empty one for none */
    double[] times(String page, List<String> tokens, int requests, int together) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(together);
        try {
            List<Future<Double>> asked = new ArrayList<>();
            for (int request = 0; request < requests; request++) {
                String token = tokens.get(request % tokens.size());
                asked.add(people.submit(() -> {
                    long began = System.nanoTime();
                    bytes(page, token);
                    return (System.nanoTime() - began) / 1e6;
                }));
            }
            double[] times = new double[requests];
            for (int request = 0; request < requests; request++) {
                times[request] = asked.get(request).get();
            }
            Arrays.sort(times);
            return times;
        } finally {
            people.shutdown();
        }
    }

    static double at(double[] sorted, int percentile) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percentile / 100.0) - 1)];
    }

    /** @param page a path of the product, or the whole address of another program's page */
    int bytes(String page, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(page.startsWith("/") ? address + page : page))
                .header("Accept-Encoding", "gzip");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(page + " answered " + response.statusCode() + ", "
                    + response.headers().firstValue("Location").orElse(""));
        }
        return response.body().length;
    }

    private void signIn() throws IOException, InterruptedException {
        HttpRequest form =
                HttpRequest.newBuilder(URI.create(address + "/sign-in")).build();
        String page = client.send(form, HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("The form to sign in has no token");
        }
        String body = "email=director%40concordat.example&password=partnership&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        client.send(signIn, HttpResponse.BodyHandlers.discarding());
    }
}
