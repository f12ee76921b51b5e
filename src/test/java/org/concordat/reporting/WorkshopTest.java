package org.concordat.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.desk.Readings;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.OnBehalf;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.concordat.portfolio.Looks;
import org.concordat.shared.Refusal;
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
    Arrangements arrangements;

    @Autowired
    Assessments assessments;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Readings readings;

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

    @Test
    void makesOfAnArrangementThatIsRetiredMeanwhileNothing() {
        ArrangementId retired = world.arrangement(own, world.partner());
        MadeDocument both = making(Instant.now(), ours, retired);
        MadeDocument alone = making(Instant.now(), retired);
        partnering.retire(retired, Visibility.EVERYTHING);
        workshop(maker).make(both);
        assertThat(found(both).within()).containsExactly(ours.arrangementId());
        workshop(maker).make(alone);
        assertThat(found(alone).failure()).isEqualTo(Failure.OUT_OF_SIGHT);
    }

    @Test
    void showsTheCorrectionOfWhatWasCorrectedMeanwhile() throws IOException {
        Arrangement arrangement = arrangements.findWithParticipationsById(ours).orElseThrow();
        Looks looks = new Looks(catalogue, readings);
        LocalDate asOf = LocalDate.of(2026, 2, 1);
        AssessmentId wrong = looks.close(arrangement, asOf, 1, Map.of());
        MadeDocument asked = making(Instant.now(), ours);
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction ->
                        looks.correct(arrangement, assessments.findById(wrong).orElseThrow(), 4));
        workshop(maker).make(asked);
        try (PDDocument pack = Loader.loadPDF(documents.content(asked.id()))) {
            assertThat(new PDFTextStripper().getText(pack))
                    .contains("Look of 2026-02-01, corrected")
                    .contains("Leading")
                    .doesNotContain("Not ready", "Look of 2026-02-01.");
        }
    }

    @Test
    void givesEachWhoAsksForTheSameAtOnceTheSame() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Wish wish = wish("At once", ours);
            Callable<DocumentId> asking = () ->
                    onBehalf.of(director.id(), viewer -> door.ask(viewer, wish)).orElseThrow();
            List<DocumentId> got = new ArrayList<>();
            for (Future<DocumentId> each : two.invokeAll(List.of(asking, asking))) {
                got.add(each.get());
            }
            assertThat(got.get(0)).isEqualTo(got.get(1));
            assertThat(documents.of(director.id().userId())).hasSize(1);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void letsNobodyWaitForMoreThanAFewAtOnce() {
        for (int at = 0; at < DocumentDesk.WAITING; at++) {
            making(Instant.now(), ours);
        }
        assertThatThrownBy(() -> onBehalf.of(director.id(), viewer -> door.ask(viewer, wish("One more", ours))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("document.waiting.many");
        assertThat(documents.of(director.id().userId())).hasSize(DocumentDesk.WAITING);
    }

    private static Wish wish(String title, ArrangementId of) {
        return Wish.of(
                DocumentKind.BOARD_PACK,
                title,
                "All",
                null,
                null,
                "beyond-the-organisation",
                List.of(of.arrangementId()));
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
