package org.concordat.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.concordat.identity.OnBehalf;
import org.concordat.identity.SystemWork;
import org.concordat.identity.UserId;
import org.concordat.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes documents one after the other, away from the pages that ask for them. What is to be made stands in the database, so a
 * restart loses nothing: what was being made when a process was killed goes silent, and is made again by whichever runs then.
 */
@Component
public class Workshop implements DisposableBean {

    /** What is said to be made and of which nothing is heard for so long is taken up again. */
    static final Duration SILENT = Duration.ofSeconds(60);

    /** So often something is begun before it has failed: what ends the process once may do so each time. */
    static final int ATTEMPTS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final String NAME = "documents";

    private final KeptDocuments documents;
    private final DocumentDesk door;
    private final Maker maker;
    private final OnBehalf onBehalf;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final AtomicReference<@Nullable DocumentId> onTheBench = new AtomicReference<>();

    /** One at a time, and one more knock while it works is as good as many. */
    private final ThreadPoolExecutor bench = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(1),
            Workshop::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    Workshop(
            KeptDocuments documents,
            DocumentDesk door,
            Maker maker,
            OnBehalf onBehalf,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.door = door;
        this.maker = maker;
        this.onBehalf = onBehalf;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, NAME);
        thread.setDaemon(true);
        // Whoever clicks comes before whoever waits.
        thread.setPriority(Thread.NORM_PRIORITY - 1);
        return thread;
    }

    /** Says that there is something to make. */
    @EventListener(ApplicationReadyEvent.class)
    public void wake() {
        bench.execute(this::workOff);
    }

    /** Says that what is being made goes on, and takes up what others left behind. */
    @Scheduled(fixedDelay = 15, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
    void keepUp() {
        DocumentId present = onTheBench.get();
        Instant now = clock.instant();
        boolean waiting = house(() -> {
            if (present != null) {
                documents.touch(present, now);
            }
            int again = documents.takeUpAgain(now.minus(SILENT), ATTEMPTS);
            if (again > 0) {
                LOG.warn("{} documents were left behind half made", again);
            }
            return documents.anyWaiting();
        });
        if (waiting) {
            wake();
        }
    }

    @Scheduled(cron = "0 25 3 * * *")
    void tidy() {
        SystemWork.as(NAME, door::forget);
    }

    /** Makes all that waits. */
    void workOff() {
        for (Optional<MadeDocument> next = claim(); next.isPresent(); next = claim()) {
            make(next.get());
        }
    }

    private Optional<MadeDocument> claim() {
        return house(() -> documents.claim(clock.instant()));
    }

    void make(MadeDocument asked) {
        onTheBench.set(asked.id());
        try {
            Instant at = clock.instant();
            Maker.Made made = onBehalf.of(new UserId(asked.owner()), viewer -> make(viewer, asked, at))
                    .orElse(null);
            if (made == null || made.within().isEmpty()) {
                fail(asked, Failure.OUT_OF_SIGHT);
            } else {
                house(() -> {
                    documents.keep(asked.id(), made.content(), made.pages(), made.within(), at);
                    return true;
                });
            }
        } catch (OutOfMemoryError | StackOverflowError tooLarge) {
            // What was half made is let go of by now. Left to itself, the bench would die of it and nobody would be
            // told.
            LOG.error("Document {} of {} arrangements is too large to be made", asked.id(), asked.all(), tooLarge);
            fail(asked, Failure.TOO_LARGE);
        } catch (RuntimeException | LinkageError failed) {
            LOG.error("Document {} could not be made", asked.id(), failed);
            fail(asked, Failure.BROKEN);
        } finally {
            onTheBench.set(null);
        }
    }

    private void fail(MadeDocument asked, Failure why) {
        house(() -> {
            documents.fail(asked.id(), why);
            return true;
        });
    }

    private Maker.@Nullable Made make(Viewer viewer, MadeDocument asked, Instant at) {
        if (!viewer.seesArrangements()) {
            return null;
        }
        return maker.make(
                viewer,
                asked.wish(),
                at,
                clock.getZone(),
                done -> ownTransaction.executeWithoutResult(
                        transaction -> documents.progress(asked.id(), done, clock.instant())));
    }

    private <T> T house(Supplier<T> work) {
        return SystemWork.resultAs(NAME, () -> {
            T result = ownTransaction.execute(transaction -> work.get());
            if (result == null) {
                throw new IllegalStateException("Work without a result");
            }
            return result;
        });
    }

    @Override
    public void destroy() {
        bench.shutdownNow();
    }
}
