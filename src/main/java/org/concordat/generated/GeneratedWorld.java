package org.concordat.generated;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.identity.SystemWork;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.shared.BannerLine;
import org.concordat.shared.journal.Wholesale;
import org.concordat.shared.journal.Word;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty installation with invented partners, arrangements and closed assessments; one that holds anything is
 * left alone. It goes through the same objects as a person's entries do, and every scorecard comes from the engine. The
 * same sizes give the same world, but for the day it is made on.
 */
@Component
@Profile("generated")
@Order(GeneratedWorld.AFTER_FRAMEWORKS)
public class GeneratedWorld implements ApplicationRunner, BannerLine {

    static final int AFTER_FRAMEWORKS = Catalogue.SHIPPED_FRAMEWORKS_ORDER + 1;

    private static final Logger LOG = LoggerFactory.getLogger(GeneratedWorld.class);

    private final Partners partners;
    private final Arrangements arrangements;
    private final Catalogue catalogue;
    private final InventedAssessments assessments;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final Clock clock;
    private final int size;
    private final int looks;
    private int invented;

    GeneratedWorld(
            Partners partners,
            Arrangements arrangements,
            Catalogue catalogue,
            InventedAssessments assessments,
            TransactionTemplate transaction,
            JdbcClient database,
            Clock clock,
            @Value("${concordat.generated.arrangements:1000}") int size,
            @Value("${concordat.generated.assessments:4}") int looks) {
        this.partners = partners;
        this.arrangements = arrangements;
        this.catalogue = catalogue;
        this.assessments = assessments;
        this.transaction = transaction;
        this.database = database;
        this.clock = clock;
        this.size = size;
        this.looks = looks;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SystemWork.as("invented data", this::fill);
    }

    private void fill() {
        if (partners.count() > 0 || arrangements.count() > 0) {
            LOG.warn("Nothing was generated: there are partners or arrangements here already");
            return;
        }
        add(0, size);
    }

    /** Invents the arrangements from one number up to another, with their partners and assessments. */
    public void add(int from, int to) {
        Word what = Word.message("journal.much.invented", Word.text(from + 1), Word.text(to));
        SystemWork.as("invented data", () -> Wholesale.doing(what, () -> invent(from, to)));
    }

    private void invent(int from, int to) {
        invented += to - from;
        long began = System.nanoTime();
        FrameworkVersionId framework = catalogue
                .latestPublished(Catalogue.DEFAULT_FRAMEWORK)
                .orElseThrow()
                .id();
        for (int number = from; number < to; number++) {
            Invention invention = new Invention(number, clock.instant());
            ArrangementId id = Objects.requireNonNull(transaction.execute(status -> setUp(invention)));
            assessments.hold(id, framework, invention, looks);
            if ((number + 1) % 100 == 0) {
                LOG.info("{} of {} arrangements", number + 1, to);
            }
        }
        // As the database does by itself some minutes later.
        database.sql("vacuum analyze").update();
        LOG.info("Invented {} arrangements in {} s", to - from, (System.nanoTime() - began) / 1_000_000_000);
    }

    private ArrangementId setUp(Invention invention) {
        List<PartnerId> taking = new ArrayList<>();
        for (int partner : invention.partners()) {
            taking.add(partner(invention, partner));
        }
        return arrangements.save(invention.arrangement(taking)).id();
    }

    private PartnerId partner(Invention invention, int number) {
        String name = Invention.partnerName(number).toLowerCase(Locale.ROOT);
        return partners.named(List.of(name), Visibility.EVERYTHING).stream()
                .findFirst()
                .map(PartnerName::id)
                .orElseGet(() -> partners.save(invention.partner(number)).id());
    }

    @Override
    public List<String> lines(String address) {
        return invented == 0 ? List.of() : SystemWork.resultAs("start-up banner", this::howMuch);
    }

    private List<String> howMuch() {
        return List.of("Everything here is invented: " + arrangements.count() + " arrangements of " + partners.count()
                + " partners.");
    }
}
