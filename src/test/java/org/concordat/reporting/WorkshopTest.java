package org.concordat.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.ConcordatTest;
import org.concordat.identity.OnBehalf;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a document between its being asked for and its being handed out, or let go of. */
@ConcordatTest
class WorkshopTest {

    @Autowired
    KeptDocuments documents;

    @Autowired
    DocumentDesk door;

    @Autowired
    Maker maker;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Autowired
    JdbcClient sql;

    private World world;
    private PartnerId own;
    private ArrangementId ours;
    private ArrangementId others;
    private User director;

    @BeforeEach
    void oneOfOnesOwnAndOneOfOthers() {
        world = new World(partnering);
        own = world.partner();
        ours = world.arrangement(own, world.partner());
        others = world.arrangement(world.partner(), world.partner());
        director = users.save(new User(
                UUID.randomUUID() + "@workshop.example", "Someone", EnumSet.of(Role.DIRECTOR), own.partnerId()));
    }

    @Test
    void saysThatADocumentIsTooLargeAndGoesOnWithTheNext() {
        MadeDocument large = making(Instant.now(), ours);
        workshop(failing(new OutOfMemoryError("Java heap space"))).make(large);
        assertThat(found(large).state()).isEqualTo(DocumentState.FAILED);
        assertThat(found(large).failure()).isEqualTo(Failure.TOO_LARGE);

        MadeDocument next = making(Instant.now(), ours);
        workshop(maker).make(next);
        assertThat(found(next).state()).isEqualTo(DocumentState.MADE);
    }

    @Test
    void saysThatADocumentIsBroken() {
        MadeDocument broken = making(Instant.now(), ours);
        workshop(failing(new IllegalStateException("A template"))).make(broken);
        assertThat(found(broken).failure()).isEqualTo(Failure.BROKEN);
    }

    @Test
    void takesUpTwiceWhatIsLeftBehindAndThenSaysSo() {
        Instant longAgo = Instant.now().minus(Workshop.SILENT).minusSeconds(1);
        MadeDocument once = making(longAgo, ours);
        MadeDocument going = making(Instant.now(), ours);
        MadeDocument twice = making(longAgo, ours);
        sql.sql("update made_document set attempts = ? where document_id = ?")
                .params(Workshop.ATTEMPTS, twice.id().documentId())
                .update();
        Instant since = Instant.now().minus(Workshop.SILENT);
        house(() -> documents.takeUpAgain(since, Workshop.ATTEMPTS));
        // Some other bench may have taken it already.
        assertThat(found(once).state()).isNotEqualTo(DocumentState.FAILED);
        assertThat(found(going).state()).isEqualTo(DocumentState.MAKING);
        assertThat(found(twice).state()).isEqualTo(DocumentState.FAILED);
        assertThat(found(twice).failure()).isEqualTo(Failure.LEFT_BEHIND);
    }

    @Test
    void letsGoOfWhatIsThirtyDaysOldAndOfNothingElse() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant month = now.atZone(ZoneOffset.UTC).minus(DocumentDesk.FOR).toInstant();
        MadeDocument old = made(month.minus(Duration.ofMinutes(1)));
        MadeDocument young = made(month.plus(Duration.ofMinutes(1)));
        MadeDocument failed = making(month, ours);
        sql.sql(
                        "update made_document set state = 'failed', asked_at = asked_at - interval '1 minute' where document_id = ?")
                .param(failed.id().documentId())
                .update();
        MadeDocument waitsLong = making(month.minus(Period.ofDays(1)), ours);
        house(() -> documents.forget(month));
        assertThat(documents.find(old.id(), director.id().userId())).isEmpty();
        assertThat(documents.find(failed.id(), director.id().userId())).isEmpty();
        assertThat(documents.find(young.id(), director.id().userId())).isPresent();
        assertThat(documents.find(waitsLong.id(), director.id().userId())).isPresent();
        assertThat(sql.sql("select count(*) from made_document_file where document_id = ?")
                        .param(old.id().documentId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void makesOfWhatItsOwnerSeesWhenItsTurnComes() {
        MadeDocument asked = making(Instant.now(), ours, others);
        workshop(maker).make(asked);
        assertThat(found(asked).within()).containsExactly(ours.arrangementId());
    }

    @Test
    void makesNothingForAnOwnerWhoSeesNoneOfItAnyMore() {
        MadeDocument asked = making(Instant.now(), ours);
        sql.sql("update person set partner_id = ? where user_id = ?")
                .params(world.partner().partnerId(), director.id().userId())
                .update();
        workshop(maker).make(asked);
        assertThat(found(asked).failure()).isEqualTo(Failure.OUT_OF_SIGHT);
    }

    @Test
    void makesNothingForAnOwnerWhoMayNoLongerSeeArrangementsOrSignIn() {
        MadeDocument answering = making(Instant.now(), ours);
        sql.sql("update person_role set role = 'respondent' where user_id = ?")
                .param(director.id().userId())
                .update();
        workshop(maker).make(answering);
        assertThat(found(answering).failure()).isEqualTo(Failure.OUT_OF_SIGHT);

        MadeDocument over = making(Instant.now(), ours);
        User theirs = users.findById(director.id()).orElseThrow();
        theirs.letIn(null, LocalDate.now(clock).minusDays(1));
        users.save(theirs);
        workshop(maker).make(over);
        assertThat(found(over).failure()).isEqualTo(Failure.OUT_OF_SIGHT);
    }

    /** One that is being made since then. */
    private MadeDocument making(Instant since, ArrangementId... arrangements) {
        List<UUID> asked = new ArrayList<>();
        for (ArrangementId each : arrangements) {
            asked.add(each.arrangementId());
        }
        DocumentId id = DocumentId.next();
        Wish wish = Wish.of(DocumentKind.BOARD_PACK, "Pack " + id, "All", null, null, "beyond-the-organisation", asked);
        documents.add(id, director.id().userId(), wish, since);
        sql.sql("update made_document set state = 'making', attempts = 1, touched_at = asked_at where document_id = ?")
                .param(id.documentId())
                .update();
        return found(id);
    }

    private MadeDocument made(Instant at) {
        MadeDocument asked = making(at, ours);
        documents.keep(asked.id(), new byte[] {1}, 1, List.of(ours.arrangementId()), at);
        return asked;
    }

    private MadeDocument found(MadeDocument document) {
        return found(document.id());
    }

    private MadeDocument found(DocumentId id) {
        return documents.find(id, director.id().userId()).orElseThrow();
    }

    private Workshop workshop(Maker by) {
        return new Workshop(documents, door, by, onBehalf, clock, transactions);
    }

    private static Maker failing(Throwable how) {
        Maker failing = mock(Maker.class);
        when(failing.make(any(), any(), any(), any(), any())).thenThrow(how);
        return failing;
    }

    private <T> void house(Supplier<T> work) {
        SystemWork.resultAs(
                "test", () -> Map.of("done", new TransactionTemplate(transactions).execute(transaction -> work.get())));
    }
}
