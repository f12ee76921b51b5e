package org.concordat.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.concordat.Concordat;
import org.concordat.identity.SystemWork;
import org.concordat.journal.Act;
import org.concordat.journal.ChainCheck;
import org.concordat.journal.Checked;
import org.concordat.journal.Journal;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerTerms;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Standing;
import org.concordat.partnership.Visibility;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Wholesale;
import org.concordat.shared.journal.Word;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the journal costs those who write: transactions a second that change a partner, by one writer and by several at once,
 * with the journal and without; entries by themselves; how fast they are sealed, and how fast the chain is checked.
 * {@code ./mvnw -Platency test-compile exec:exec -Dbenchmark.class=org.concordat.benchmark.JournalThroughput}
 */
public final class JournalThroughput {

    private static final int TURNS = Integer.getInteger("journal.turns", 2000);
    private static final int SEALED = Integer.getInteger("journal.entries", 200_000);

    private final Partnering partnering;
    private final Journal journal;
    private final ChainCheck check;
    private final JdbcTemplate database;
    private final ThreadLocal<PartnerId> own = ThreadLocal.withInitial(this::record);

    private JournalThroughput(ConfigurableApplicationContext application) {
        this.partnering = application.getBean(Partnering.class);
        this.journal = application.getBean(Journal.class);
        this.check = application.getBean(ChainCheck.class);
        this.database = application.getBean(JdbcTemplate.class);
    }

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                Concordat.class,
                "--concordat.sample=false",
                "--concordat.home=target/benchmark-journal",
                "--server.port=0")) {
            new JournalThroughput(application).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        IntConsumer changed = this::change;
        IntConsumer unheard = turn -> Wholesale.doing(Word.text("Invented, without the journal"), () -> change(turn));
        IntConsumer noted = turn -> note();
        perSecond(8, changed);
        perSecond(8, noted);
        System.out.printf("%n%-44s %12s %12s%n", "a second", "1 writer", "8 writers");
        for (int round = 1; round <= 2; round++) {
            row("a partner changed, without the journal", unheard);
            row("a partner changed, with the journal", changed);
            row("an entry by itself", noted);
        }
        seal();
    }

    private void row(String what, IntConsumer turn) throws Exception {
        System.out.printf(Locale.ROOT, "%-44s %12.0f %12.0f%n", what, perSecond(1, turn), perSecond(8, turn));
    }

    private double perSecond(int writers, IntConsumer turn) throws Exception {
        untilNothingWaits();
        ExecutorService people = Executors.newFixedThreadPool(writers);
        try {
            long began = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                all.add(people.submit(() -> SystemWork.as("benchmark", () -> {
                    for (int number = 0; number < TURNS / writers; number++) {
                        turn.accept(number);
                    }
                })));
            }
            for (Future<?> each : all) {
                each.get();
            }
            return TURNS / writers * writers / ((System.nanoTime() - began) / 1e9);
        } finally {
            people.shutdown();
        }
    }

    /** Each writer retires a partner of its own and brings it back. */
    private void change(int turn) {
        if (turn % 2 == 0) {
            partnering.retire(own.get(), Visibility.EVERYTHING);
        } else {
            partnering.reinstate(own.get(), Visibility.EVERYTHING);
        }
    }

    private PartnerId record() {
        PartnerTerms terms = new PartnerTerms(
                "Invented " + UUID.randomUUID(),
                Sector.PUBLIC,
                "GB",
                250,
                Standing.ACTIVE,
                "Ada",
                "ada@partner.example");
        return partnering.record(terms, Visibility.EVERYTHING);
    }

    private void note() {
        journal.note(
                Act.CHANGED,
                Subject.of("partner", UUID.randomUUID(), Word.text("Invented")),
                Line.of(Word.message("partner.headcount"), Word.text("250"), Word.text("251")));
    }

    private void seal() throws InterruptedException {
        untilNothingWaits();
        database.update(
                "insert into journal_entry (entry_id, written_at, actor, act, kind, subject, changes)"
                        + " select gen_random_uuid(), clock_timestamp(), 'Benchmark', 'changed', 'partner', 'Invented ' || n,"
                        + " '[{\"label\":\"Headcount\",\"before\":\"250\",\"after\":\"251\"}]' from generate_series(1, ?) n",
                SEALED);
        long began = System.nanoTime();
        SystemWork.as("benchmark", this::note);
        untilNothingWaits();
        System.out.printf(
                Locale.ROOT, "%-44s %12.0f%n", "entries sealed", SEALED / ((System.nanoTime() - began) / 1e9));
        began = System.nanoTime();
        Checked checked = check.check(null);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-44s %12.0f  (%d in %.1f s, %s)%n",
                "entries checked",
                checked.entries() / seconds,
                checked.entries(),
                seconds,
                checked.holds() ? "the chain holds" : "the chain is broken");
    }

    private void untilNothingWaits() throws InterruptedException {
        while (!database.queryForList("select 1 from journal_waiting limit 1").isEmpty()) {
            Thread.sleep(20);
        }
    }
}
