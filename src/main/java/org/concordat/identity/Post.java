package org.concordat.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.concordat.identity.Letter.Kind;
import org.concordat.identity.Letter.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/** Sends what waits, in the background and one by one. Without a mail server it waits for an administrator to hand it over. */
@Component
class Post implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final Letters letters;
    private final Users users;
    private final Access access;
    private final Mail mail;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "post");
        thread.setDaemon(true);
        return thread;
    });

    Post(Letters letters, Users users, Access access, Mail mail, TransactionOperations transaction, Clock clock) {
        this.letters = letters;
        this.users = users;
        this.access = access;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Someone asks for a link because they forgot their password. Whether anyone is known by that address is found out
     * later and elsewhere, so that neither the answer nor its time tells.
     */
    void forgotten(String email) {
        inBackground(() -> {
            users.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                    // Whoever has none has nothing to forget: they were invited, or come from elsewhere.
                    .filter(user -> user.isLetIn(LocalDate.now(clock)) && user.passwordHash() != null)
                    .ifPresent(user -> access.write(user.id(), Kind.RESET));
            sendWhatWaits();
        });
    }

    @TransactionalEventListener
    void somethingWaits(LetterWaits letter) {
        inBackground(this::sendWhatWaits);
    }

    @EventListener(ApplicationReadyEvent.class)
    void somethingMayHaveWaited() {
        inBackground(this::sendWhatWaits);
    }

    private void inBackground(Runnable work) {
        try {
            sender.execute(() -> SystemWork.as("post", () -> {
                try {
                    work.run();
                } catch (RuntimeException problem) {
                    LOG.warn("The post could not be done", problem);
                }
            }));
        } catch (RejectedExecutionException closing) {
            LOG.debug("Closing: what waits is sent after the next start");
        }
    }

    private void sendWhatWaits() {
        while (mail.works()) {
            Optional<Letter> next = begin();
            if (next.isEmpty()) {
                return;
            }
            send(next.get());
        }
    }

    /** The next one; another instance that takes the same one comes second, and finds it gone. */
    private Optional<Letter> begin() {
        try {
            return transaction.execute(status -> {
                Optional<Letter> next = letters.findFirstByOutcomeOrderByAskedAt(Outcome.WAITING);
                next.ifPresent(Letter::begin);
                return next;
            });
        } catch (OptimisticLockingFailureException taken) {
            return begin();
        }
    }

    private void send(Letter letter) {
        Outcome outcome = Outcome.SENT;
        try {
            User to = users.findById(letter.user()).orElseThrow();
            mail.send(to, letter.kind(), "/password/" + access.passwordLinkToSend(letter));
        } catch (MailException failed) {
            LOG.warn("A mail could not be sent: {}", failed.getMessage());
            outcome = Outcome.FAILED;
        }
        access.settle(letter.id(), outcome);
    }

    @Override
    public void destroy() {
        sender.shutdown();
    }
}
