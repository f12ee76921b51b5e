package org.concordat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Clock;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.ConcordatTest;
import org.concordat.identity.Letter.Kind;
import org.concordat.identity.Letter.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** What is to be sent is sent in the end, or is said not to have been. */
@ConcordatTest
class PostTest {

    @Autowired
    Letters letters;

    @Autowired
    Users users;

    @Autowired
    Access access;

    @Autowired
    SheetLetters sheets;

    @Autowired
    WeeklyLetters weekly;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    PublicAddress address;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    MockMvc web;

    private final Mail mail = mock(Mail.class);
    private Post post;
    private UserId to;

    @BeforeEach
    void oneLetterWaits() {
        sql.sql("update letter set outcome = 'WITHDRAWN' where outcome in ('WAITING', 'SENDING')")
                .update();
        when(mail.works()).thenReturn(true);
        when(mail.words(any(), any())).thenReturn(new SheetLetters.Words("A subject", "A text"));
        post = new Post(letters, users, access, sheets, weekly, onBehalf, address, mail, transaction, events, clock);
        to = access.add(
                PersonTerms.of(UUID.randomUUID() + "@post.example", "Someone", EnumSet.of(Role.DIRECTOR), null));
        access.write(to, Kind.INVITATION);
    }

    @AfterEach
    void stop() throws InterruptedException {
        post.destroy();
    }

    private Outcome outcome() {
        return Outcome.valueOf(sql.sql("select outcome from letter where user_id = ?")
                .param(to.userId())
                .query(String.class)
                .single());
    }

    private void later() {
        sql.sql("update letter set begun_at = begun_at - interval '11 minutes' where user_id = ?")
                .param(to.userId())
                .update();
    }

    @Test
    void sendsALetterOnce() {
        post.sendWhatWaits();
        post.sendWhatWaits();
        assertThat(outcome()).isEqualTo(Outcome.SENT);
        verify(mail, times(1)).send(any(), any());
    }

    @Test
    void takesUpWhatWasBegunBeforeACrashButNotWhatAnotherMayBeSending() {
        sql.sql("update letter set outcome = 'SENDING', tries = 1, begun_at = now() where user_id = ?")
                .param(to.userId())
                .update();
        post.sendWhatWaits();
        assertThat(outcome()).isEqualTo(Outcome.SENDING);
        later();
        post.sendWhatWaits();
        assertThat(outcome()).isEqualTo(Outcome.SENT);
    }

    @Test
    void triesThreeTimesWhateverGoesWrongAndThenSaysSo() throws Exception {
        doThrow(new MailSendException("away"), new IllegalStateException("unforeseen"), new MailSendException("away"))
                .when(mail)
                .send(any(), any());
        for (int time = 1; time <= 3; time++) {
            assertThat(outcome()).isEqualTo(Outcome.WAITING);
            post.sendWhatWaits();
            post.sendWhatWaits();
            verify(mail, times(time)).send(any(), any());
            later();
        }
        post.sendWhatWaits();
        assertThat(outcome()).isEqualTo(Outcome.FAILED);
        verify(mail, times(3)).send(any(), any());
        web.perform(get("/people/outbox").with(As.administrator()))
                .andExpect(content().string(containsString("Could not be sent")))
                .andExpect(content().string(containsString("tried three times")));
    }

    @Test
    void withdrawsWhatIsForSomeoneWhoIsNotLetInAnyMore() {
        sql.sql("update person set suspended = true where user_id = ?")
                .param(to.userId())
                .update();
        post.sendWhatWaits();
        assertThat(outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void keepsNoMoreInMemoryThanThereIsRoomForAndDoesBeforeItStopsWhatItCan() throws InterruptedException {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        post.inBackground(() -> {
            begun.countDown();
            try {
                held.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        begun.await();
        for (int time = 0; time < Post.ROOM + 50; time++) {
            post.inBackground(done::incrementAndGet);
        }
        held.countDown();
        post.destroy();
        assertThat(done).hasValue(Post.ROOM);
        post.forgotten("after@the.end");
    }
}
