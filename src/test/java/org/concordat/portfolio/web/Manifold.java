package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerTerms;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Standing;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * Arrangements of every kind, of which some were never assessed and others up to three times: one of each thing to be counted.
 * Set up once for all tests of a class, since these only look.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Manifold extends OwnFellowAndStranger {

    static final int ARRANGEMENTS = 31;

    private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);

    private final Random random = new Random(7);

    /** Not before each test. */
    @Override
    void threePartners() {}

    /** Set up with one’s own partner in each, led by one of two or by nobody. */
    @BeforeAll
    void manyArrangements() {
        super.threePartners();
        PartnerId led = partnering.record(
                new PartnerTerms(
                        "Zebra society " + UUID.randomUUID(), Sector.MUTUAL, "GB", 250, Standing.ACTIVE, null, null),
                Visibility.EVERYTHING);
        for (int number = 0; number < ARRANGEMENTS; number++) {
            ArrangementId at = arrangement(number, number % 3 == 0 ? led : number % 3 == 1 ? fellow : null);
            int looks = number % 4;
            for (int count = 0; count < looks; count++) {
                look(at, FIRST.plusDays(random.nextInt(600)), random.nextInt(5), given());
            }
        }
    }

    /** Here and there another level, or none. */
    private Map<PartnerId, Map<String, Integer>> given() {
        int other = random.nextInt(5);
        Map<String, Integer> given = Map.of("SI3", other, "SO2", random.nextInt(5), "OO1", -1, "OI1", other - 1);
        return random.nextBoolean() ? Map.of(own, given) : Map.of(own, given, fellow, given);
    }

    private ArrangementId arrangement(int number, PartnerId lead) {
        List<ParticipationTerms> parts = new ArrayList<>();
        parts.add(ParticipationTerms.of(own, ParticipationRole.MEMBER));
        if (lead != null) {
            parts.add(ParticipationTerms.of(lead, ParticipationRole.LEAD));
        }
        if (lead != fellow) {
            parts.add(ParticipationTerms.of(fellow, ParticipationRole.MEMBER));
        }
        ArrangementTerms terms = new ArrangementTerms(
                "Depot " + (char) ('A' + random.nextInt(5)),
                Kind.values()[number % Kind.values().length],
                SupportTier.values()[number % SupportTier.values().length],
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return partnering.setUp(
                terms,
                parts,
                Stage.values()[number % Stage.values().length],
                KnownDate.day(LocalDate.of(2020, 1, 1)),
                Visibility.EVERYTHING);
    }
}
