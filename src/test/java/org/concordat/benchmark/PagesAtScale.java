package org.concordat.benchmark;

import jakarta.servlet.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.concordat.Concordat;
import org.concordat.assessment.AssessmentId;
import org.concordat.generated.GeneratedWorld;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Token;
import org.concordat.identity.User;
import org.concordat.planning.renewal.Planning;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What pages take with 10, 1,000 and 5,000 arrangements of four closed assessments each, every fifth with a plan: time in the server
 * and as a client sees it, statements and bytes. One run fills an empty database step by step and measures at each. {@code ./mvnw -Platency
 * -Dbenchmark.class=org.concordat.benchmark.PagesAtScale test-compile exec:exec}
 */
public final class PagesAtScale {

    private static final String SIZES = System.getProperty("scale.arrangements", "10,1000,5000");
    private static final int ASKED = Integer.getInteger("scale.requests", 300);
    private static final int WARM_UP = Integer.getInteger("scale.warm-up", 200);
    private static final int PLANNED = 5;
    private static final int A_MINUTE = 300;

    /** A page of another program on this machine, to compare with in the same run. */
    private static final String BESIDE = System.getProperty("scale.beside", "");

    private static final AtomicLong STATEMENTS = new AtomicLong();

    /** What answers took in the server, from the first filter to the last byte written, in milliseconds. */
    private static final Queue<Double> SERVED = new ConcurrentLinkedQueue<>();

    private final ConfigurableApplicationContext application;
    private PageLatency pages;

    /** Several, since a program may ask only so often with one ({@code identity.Pace}). */
    private final List<String> tokens;

    private PagesAtScale(ConfigurableApplicationContext application) throws Exception {
        this.application = application;
        this.pages = PageLatency.of(application);
        this.tokens = IntStream.range(0, 1 + 3 * (2 * WARM_UP + ASKED) / A_MINUTE)
                .mapToObj(number -> Token.of(Token.someone(Role.DIRECTOR, null), application))
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes =
                Arrays.stream(SIZES.split(",")).map(Integer::valueOf).toList();
        SpringApplication product = new SpringApplication(Concordat.class, Counting.class);
        try (ConfigurableApplicationContext application = product.run(
                "--spring.profiles.active=generated",
                "--concordat.generated.arrangements=0",
                "--concordat.home=target/scale-home",
                "--server.port=0")) {
            PagesAtScale scale = SystemWork.resultAs("benchmark", () -> of(application));
            System.out.printf(
                    "%n%-12s %-34s %9s %9s %9s %10s %9s%n",
                    "arrangements", "page", "median", "p99", "client", "statements", "on wire");
            for (int size : sizes) {
                SystemWork.as("benchmark", () -> scale.fill(size));
                scale.measure(size);
            }
        }
        System.exit(0);
    }

    private static PagesAtScale of(ConfigurableApplicationContext application) {
        try {
            return new PagesAtScale(application);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void fill(int size) {
        JdbcClient sql = application.getBean(JdbcClient.class);
        int there =
                sql.sql("select count(*) from arrangement").query(Integer.class).single();
        if (there < size) {
            application.getBean(GeneratedWorld.class).add(there, size);
        }
        Planning planning = application.getBean(Planning.class);
        User consultant = Token.someone(Role.CONSULTANT, null);
        List<UUID> unplanned = sql.sql("""
                        select latest_id from (select arrangement_id, latest_id,
                            row_number() over (order by arrangement_id) as number from arrangement_standing) stands
                        where number %% %d = 0
                          and arrangement_id not in (select arrangement_id from action_plan)""".formatted(PLANNED)).query(UUID.class).list();
        unplanned.forEach(latest -> planning.make(consultant.viewer(), new AssessmentId(latest)));
        sql.sql("vacuum analyze").update();
    }

    private void measure(int size) throws Exception {
        // Filling takes longer than a session may rest.
        pages = PageLatency.of(application);
        UUID arrangement = SystemWork.resultAs(
                "benchmark",
                () -> application
                        .getBean(JdbcClient.class)
                        .sql("select arrangement_id from action_plan order by arrangement_id limit 1")
                        .query(UUID.class)
                        .single());
        List<String> asked = List.of(
                "/",
                "/?sort=SO1&group=kind",
                "/portfolio/attention",
                "/portfolio/mechanisms/SO1",
                "/portfolio/course",
                "/portfolio/changes",
                "/portfolio/counted",
                "/network",
                "/arrangements/" + arrangement,
                "/search?q=shared+serv",
                "/search?q=sahred+sevrices",
                "/search/suggestions?q=agree",
                "/api/v1/portfolio?size=100");
        for (String page : asked) {
            pages.times(page, bearers(page), WARM_UP, 2);
        }
        for (String page : asked) {
            measure(Integer.toString(size), page, page.replace(arrangement.toString(), "…"));
        }
        bind("(select partner_id from participation group by partner_id order by count(*) desc limit 1)");
        for (String page : List.of("/", "/portfolio/attention", "/search?q=shared+serv")) {
            measure(Integer.toString(size), page, page + " of one partner");
        }
        bind("null");
        if (!BESIDE.isEmpty()) {
            measure("-", BESIDE, BESIDE);
        }
    }

    private void measure(String size, String page, String name) throws Exception {
        List<String> bearers = bearers(page);
        pages.times(page, bearers, WARM_UP, 2);
        STATEMENTS.set(0);
        int bytes = pages.bytes(page, bearers.get(0));
        long statements = STATEMENTS.get();
        SERVED.clear();
        double[] times = pages.times(page, bearers, ASKED, 1);
        // Another program says nothing of its own time.
        double[] served = SERVED.isEmpty()
                ? times
                : SERVED.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-12s %-34s %6.1f ms %6.1f ms %6.1f ms %10d %6.1f KB%n",
                size,
                name,
                PageLatency.at(served, 50),
                PageLatency.at(served, 99),
                PageLatency.at(times, 50),
                statements,
                bytes / 1024.0);
    }

    /** Whoever is signed in belongs to this partner from now on, and sees its arrangements alone. */
    private void bind(String partner) {
        SystemWork.as(
                "benchmark",
                () -> application
                        .getBean(JdbcClient.class)
                        .sql("update person set partner_id = " + partner
                                + " where email = 'director@concordat.example'")
                        .update());
    }

    private List<String> bearers(String page) {
        return page.startsWith("/api") ? tokens : List.of("");
    }

    /** Counts the statements of all connections. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        FilterRegistrationBean<Filter> timingAtScale() {
            FilterRegistrationBean<Filter> first = new FilterRegistrationBean<>((request, response, chain) -> {
                long began = System.nanoTime();
                chain.doFilter(request, response);
                SERVED.add((System.nanoTime() - began) / 1e6);
            });
            first.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return first;
        }

        @Bean
        static BeanPostProcessor countingStatementsAtScale() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source
                            ? ProxyDataSourceBuilder.create(source)
                                    .listener(new Counted())
                                    .build()
                            : bean;
                }
            };
        }
    }

    private static final class Counted implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            STATEMENTS.addAndGet(queries.size());
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    }
}
