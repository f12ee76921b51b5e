package org.concordat.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.identity.OnBehalf;
import org.concordat.identity.SystemWork;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.reporting.DocumentKind;
import org.concordat.reporting.Maker;
import org.concordat.reporting.Wish;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a board pack takes, and a workbook, with 1,000 invented arrangements in the house: of one arrangement, of 60 and of
 * the most there can be. {@code JAVA_TOOL_OPTIONS=-Xmx512m ./mvnw -Platency test-compile exec:exec
 * -Dbenchmark.class=org.concordat.benchmark.PackMaking}
 */
public final class PackMaking {

    private static final List<Integer> SIZES = List.of(1, 60, Wish.MOST);
    private static final String DIRECTOR = "director@concordat.example";

    /** Of this program without the database's: it says most on a machine that has other work. */
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private PackMaking() {}

    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext application = PageLatency.start()) {
            measure(application);
        }
        System.exit(0);
    }

    private static void measure(ConfigurableApplicationContext application) {
        Maker maker = application.getBean(Maker.class);
        OnBehalf onBehalf = application.getBean(OnBehalf.class);
        User director = SystemWork.resultAs(
                "benchmark",
                () -> application.getBean(Users.class).findByEmail(DIRECTOR).orElseThrow());
        List<UUID> arrangements = SystemWork.resultAs(
                "benchmark",
                () -> application
                        .getBean(JdbcClient.class)
                        .sql("select arrangement_id from arrangement_standing s join framework f using (framework_id)"
                                + " where f.code = 'beyond-the-organisation' order by arrangement_id limit 200")
                        .query(UUID.class)
                        .list());
        Clock clock = application.getBean(Clock.class);
        System.out.printf(
                "%n%-12s %12s %10s %10s %10s %10s %12s%n",
                "kind", "arrangements", "seconds", "cpu", "pages", "KB", "peak heap");
        // The first one is slow for all that is done once, and told as such.
        for (int round = 1; round <= 2; round++) {
            for (DocumentKind kind : DocumentKind.values()) {
                for (int size : SIZES) {
                    Wish wish = Wish.of(
                            kind,
                            "Measured",
                            "Every arrangement",
                            null,
                            null,
                            "beyond-the-organisation",
                            arrangements.subList(0, Math.min(size, arrangements.size())));
                    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
                    long cpu = SYSTEM.getProcessCpuTime();
                    long began = System.nanoTime();
                    Maker.Made made = onBehalf.of(
                                    director.id(),
                                    viewer -> maker.make(viewer, wish, clock.instant(), ZoneOffset.UTC, done -> {}))
                            .orElseThrow();
                    double seconds = (System.nanoTime() - began) / 1e9;
                    long peak = pools().stream()
                            .mapToLong(pool -> pool.getPeakUsage().getUsed())
                            .sum();
                    System.out.printf(
                            Locale.ROOT,
                            "%-12s %12d %10.1f %10.1f %10d %10d %9d MB%n",
                            kind.code(),
                            wish.arrangements().size(),
                            seconds,
                            (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
                            made.pages(),
                            made.content().length / 1024,
                            peak / 1024 / 1024);
                }
            }
        }
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
