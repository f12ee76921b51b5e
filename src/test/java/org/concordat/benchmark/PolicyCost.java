package org.concordat.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What it costs that the database holds the rule of who sees what: the same pages with its policies switched on and off, in
 * turns, in one run; and what it takes to tell a connection who asks. {@code ./mvnw -Platency
 * -Dbenchmark.class=org.concordat.benchmark.PolicyCost test-compile exec:exec}
 */
public final class PolicyCost {

    private static final int TURNS = 10;
    private static final int ASKED = 50;

    private PolicyCost() {}

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application = PageLatency.start()) {
            PageLatency pages = PageLatency.of(application);
            JdbcClient sql = application.getBean(JdbcClient.class);
            List<String> tables = sql.sql("select relname from pg_class where relforcerowsecurity")
                    .query(String.class)
                    .list();
            for (String page : List.of("/", "/portfolio/attention", "/arrangements")) {
                pages.times(page, 200, 2);
                double[] on = {};
                double[] off = {};
                for (int turn = 0; turn < TURNS; turn++) {
                    on = with(on, turn(pages, page, sql, tables, "enable"));
                    off = with(off, turn(pages, page, sql, tables, "disable"));
                }
                double with = PageLatency.at(on, 50);
                double without = PageLatency.at(off, 50);
                System.out.printf(
                        Locale.ROOT,
                        "%-24s with policies %5.1f ms, without %5.1f ms at the median: %+.1f%%%n",
                        page,
                        with,
                        without,
                        100 * (with / without - 1));
            }
            turn(pages, "/", sql, tables, "enable");
            DataSource told = application.getBean("dataSource", DataSource.class);
            System.out.printf(
                    Locale.ROOT,
                    "a connection that is told who asks %.0f \u00b5s, one that is not %.0f \u00b5s%n",
                    taking(told),
                    taking(told.unwrap(HikariDataSource.class)));
        }
        System.exit(0);
    }

    private static double[] turn(PageLatency pages, String page, JdbcClient sql, List<String> tables, String switched)
            throws Exception {
        for (String table : tables) {
            sql.sql("alter table " + table + " " + switched + " row level security")
                    .update();
        }
        pages.times(page, 15, 1);
        return pages.times(page, ASKED, 1);
    }

    private static double[] with(double[] some, double[] more) {
        return DoubleStream.concat(Arrays.stream(some), Arrays.stream(more))
                .sorted()
                .toArray();
    }

    /** How long it takes to take a connection and give it back, in microseconds. */
    private static double taking(DataSource pool) throws SQLException {
        long began = 0;
        for (int time = -2000; time < 20_000; time++) {
            if (time == 0) {
                began = System.nanoTime();
            }
            pool.getConnection().close();
        }
        return (System.nanoTime() - began) / 20_000 / 1e3;
    }
}
