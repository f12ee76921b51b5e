package org.concordat.journal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.concordat.identity.SystemWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Seals in the background, so that no one who writes waits for the chain: at start-up whatever waits, then after each
 * commit, and now and again in case one was missed.
 */
@Component
class Sealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long NOW_AND_AGAIN = 30;

    private final Sealing sealing;
    private final boolean onlyChecking;
    private final Semaphore woken = new Semaphore(1);

    @Nullable private volatile Thread thread;

    Sealer(Sealing sealing, Environment environment) {
        this.sealing = sealing;
        this.onlyChecking = environment.containsProperty("concordat.journal.check");
    }

    /** A check changes nothing. */
    @Override
    public boolean isAutoStartup() {
        return !onlyChecking;
    }

    /** Something was committed. */
    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        Thread sealer = new Thread(this::work, "journal-sealer");
        sealer.setDaemon(true);
        thread = sealer;
        sealer.start();
    }

    private void work() {
        while (isRunning()) {
            try {
                woken.tryAcquire(NOW_AND_AGAIN, TimeUnit.SECONDS);
                woken.drainPermits();
                SystemWork.as("sealing the journal", this::sealAll);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void sealAll() {
        try {
            int sealed = Sealing.BATCH;
            while (sealed == Sealing.BATCH && isRunning()) {
                sealed = sealing.sealSome();
            }
        } catch (DataAccessException | TransactionException problem) {
            LOG.warn("The journal could not be sealed now and will be later: {}", problem.getMessage());
        }
    }

    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
