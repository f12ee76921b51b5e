package org.concordat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.ConcordatTest;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An installation always keeps someone who can let others in. */
@ConcordatTest
class LastAdministratorTest {

    private static final String PASSWORD = "four plain words here";

    @Autowired
    Access access;

    @Autowired
    Users users;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private UserId one;
    private UserId other;

    @BeforeEach
    void twoAdministratorsAndNoThird() {
        Keeper.of(access, users);
        sql.sql("update person set lets_in_until = '2013-05-01' where email = ?")
                .param(Keeper.EMAIL)
                .update();
        one = administrator();
        other = administrator();
    }

    @AfterEach
    void leaveTheSharedDatabaseItsOwn() {
        sql.sql("update person set lets_in_until = null where email = ?")
                .param(Keeper.EMAIL)
                .update();
        sql.sql("update person set suspended = true where user_id in (?, ?)")
                .param(one.userId())
                .param(other.userId())
                .update();
    }

    private UserId administrator() {
        UserId id = access.add(PersonTerms.of(
                UUID.randomUUID() + "@admin.example", "Administrator", EnumSet.of(Role.ADMINISTRATOR), null));
        access.choosePassword(access.passwordLinkFor(id), PASSWORD, PASSWORD);
        return id;
    }

    private void change(
            UserId id, Role role, @Nullable LocalDate from, @Nullable LocalDate until, Admission admission) {
        User user = users.findById(id).orElseThrow();
        access.change(
                id,
                user.version(),
                new PersonTerms(user.email(), user.name(), Set.of(role), null, from, until, null),
                admission,
                HandOver.OPEN);
    }

    private void demote(UserId id) {
        change(id, Role.DIRECTOR, null, null, Admission.LET_IN);
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECTOR, , , LET_IN",
        "ADMINISTRATOR, , , SUSPENDED",
        "ADMINISTRATOR, , , ENDED",
        "ADMINISTRATOR, , -1, LET_IN",
        "ADMINISTRATOR, , 30, LET_IN",
        "ADMINISTRATOR, 1, , LET_IN"
    })
    void refusesWhateverWouldLeaveNobodyNowOrInAWhile(
            Role role, @Nullable Integer from, @Nullable Integer until, Admission admission) {
        LocalDate today = LocalDate.now(clock);
        demote(one);
        assertThatThrownBy(() -> change(
                        other,
                        role,
                        from == null ? null : today.plusDays(from),
                        until == null ? null : today.plusDays(until),
                        admission))
                .isInstanceOf(Refusal.class)
                .hasMessage("person.administrator.last");
    }

    @Test
    void doesNotCountAnAdministratorWhoNeverChoseAPassword() {
        access.add(
                PersonTerms.of(UUID.randomUUID() + "@admin.example", "Invited", EnumSet.of(Role.ADMINISTRATOR), null));
        demote(one);
        assertThatThrownBy(() -> demote(other)).hasMessage("person.administrator.last");
    }

    @Test
    void keepsOneOfTwoWhoDemoteEachOtherAtTheSameMoment() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<?> meanwhile = transaction.execute(status -> {
                demote(one);
                Future<?> begun = second.submit(() -> SystemWork.as("a test", () -> demote(other)));
                waitUntilItWaits(begun);
                return begun;
            });
            assertThatThrownBy(meanwhile::get).hasRootCauseMessage("person.administrator.last");
        } finally {
            second.shutdown();
        }
        assertThat(users.findById(other).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThatCode(() -> change(other, Role.ADMINISTRATOR, null, null, Admission.LET_IN))
                .doesNotThrowAnyException();
    }

    /** The second one has come as far as it can while the first is not done. */
    private void waitUntilItWaits(Future<?> begun) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!begun.isDone() && waiting() == 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private long waiting() {
        return sql.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                .query(Long.class)
                .single();
    }
}
