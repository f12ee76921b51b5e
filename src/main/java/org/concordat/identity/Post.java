package org.concordat.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.concordat.identity.Letter.Kind;
import org.concordat.identity.Letter.Outcome;
import org.concordat.identity.SheetLetters.Words;
import org.concordat.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what waits, in the background and one by one. Without a mail server it waits for an administrator to hand it over.
 * What is to be sent is kept in the database; that someone asked for a link waits in memory until it was looked whether they
 * are known, for a moment. Of that there is only so much room, and what waits there at a stop and is not reached within a few
 * seconds is dropped: whoever asked was promised nothing that asking again would not give them.
 */
@Component
class Post implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    /** How much may be asked of it and not yet done. */
    static final int ROOM = 200;

    /** How long a letter rests that did not go out, and after which one that was begun counts as lost. */
    static final Duration REST = Duration.ofMinutes(10);

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Letters letters;
    private final Users users;
    private final Access access;
    private final SheetLetters sheets;
    private final WeeklyLetters weekly;
    private final OnBehalf onBehalf;
    private final PublicAddress address;
    private final Mail mail;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Semaphore room = new Semaphore(ROOM);
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "post");
        thread.setDaemon(true);
        return thread;
    });

    Post(
            Letters letters,
            Users users,
            Access access,
            SheetLetters sheets,
            WeeklyLetters weekly,
            OnBehalf onBehalf,
            PublicAddress address,
            Mail mail,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.letters = letters;
        this.users = users;
        this.access = access;
        this.sheets = sheets;
        this.weekly = weekly;
        this.onBehalf = onBehalf;
        this.address = address;
        this.mail = mail;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Someone asks for a link because they forgot their password. Whether anyone is known by that address is found out
     * later and elsewhere, so that neither the answer nor its time tells.
     */
    void forgotten(String email) {
        inBackground(() -> {
            Optional<User> known = users.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                    // Whoever has none has nothing to forget: they were invited, or come from elsewhere.
                    .filter(user -> user.isLetIn(LocalDate.now(clock)) && user.passwordHash() != null);
            events.publishEvent(new LinkAskedFor(email, known.isPresent()));
            known.ifPresent(user -> access.write(user.id(), Kind.RESET));
        });
    }

    @TransactionalEventListener
    void somethingWaits(LetterWaits letter) {
        inBackground(this::sendWhatWaits);
    }

    @EventListener(ApplicationReadyEvent.class)
    void somethingMayHaveWaited() {
        sender.scheduleWithFixedDelay(() -> asThePost(this::sendWhatWaits), 0, REST.toSeconds(), TimeUnit.SECONDS);
    }

    /** What finds no room is dropped: a letter is found again by itself, and a person can ask again. */
    void inBackground(Runnable work) {
        if (!room.tryAcquire()) {
            LOG.warn("The post has more to do than it can: something was dropped");
            return;
        }
        try {
            sender.execute(() -> {
                room.release();
                asThePost(work);
            });
        } catch (RejectedExecutionException closing) {
            LOG.debug("Closing: what waits is sent after the next start");
        }
    }

    private static void asThePost(Runnable work) {
        SystemWork.as("post", () -> {
            try {
                work.run();
            } catch (RuntimeException problem) {
                LOG.warn("The post could not be done", problem);
            }
        });
    }

    /** Takes back what was begun and lost, by a crash perhaps, and then sends one after the other. */
    void sendWhatWaits() {
        letters.findByOutcomeAndBegunAtBefore(Outcome.SENDING, clock.instant().minus(REST))
                .forEach(lost -> access.takeBack(lost.id()));
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
                Optional<Letter> next =
                        letters.nextNotTriedSince(clock.instant().minus(REST));
                next.ifPresent(letter -> letter.begin(clock.instant()));
                return next;
            });
        } catch (OptimisticLockingFailureException taken) {
            return begin();
        }
    }

    private void send(Letter letter) {
        try {
            Optional<Words> words = words(letter);
            words.ifPresent(said -> mail.send(letter, said));
            access.settle(letter.id(), words.isPresent() ? Outcome.SENT : Outcome.WITHDRAWN);
        } catch (Refusal keptOut) {
            access.settle(letter.id(), Outcome.WITHDRAWN);
        } catch (RuntimeException failed) {
            LOG.warn("A mail could not be sent: {}", failed.getMessage());
            access.takeBack(letter.id());
        }
    }

    private Optional<Words> words(Letter letter) {
        return switch (letter.kind()) {
            case INVITATION, RESET -> Optional.of(mail.words(letter, "/password/" + access.passwordLinkToSend(letter)));
            case WEEKLY ->
                onBehalf.of(letter.to(), person -> weekly.words(person, address::link))
                        .flatMap(words -> words);
            case SHEET, REMINDER, RETURNED, RESULT -> sheets.words(letter, address::link);
        };
    }

    @Override
    public void destroy() throws InterruptedException {
        sender.shutdown();
        if (!sender.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
            int dropped = sender.shutdownNow().size();
            LOG.warn("Stopped before {} requests to the post were looked at: whoever made them can ask again", dropped);
        }
    }
}
