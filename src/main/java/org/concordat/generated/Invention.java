package org.concordat.generated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.Partner;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerTerms;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Stage;
import org.concordat.partnership.StageChange;
import org.concordat.partnership.Standing;
import org.concordat.partnership.SupportTier;

/** One invented arrangement; its number decides everything about it. */
final class Invention {

    /** Partners for each arrangement: a partner takes part in six or so. */
    private static final double PARTNERS_EACH = 0.4;

    private static final int LEAST_PARTNERS = 4;

    private final int number;
    private final Instant now;
    private final Random random;

    Invention(int number, Instant now) {
        this.number = number;
        this.now = now;
        this.random = new Random(7_919L * (number + 1));
    }

    Random random() {
        return random;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static String partnerName(int number) {
        return String.format(Locale.ROOT, "Invented partner %03d", number);
    }

    /** The numbers of two to four partners, all below about what this arrangement's number allows. */
    Set<Integer> partners() {
        int known = Math.max(LEAST_PARTNERS, (int) Math.ceil((number + 1) * PARTNERS_EACH));
        int taking = 2 + (random.nextInt(3) == 0 ? 1 : 0) + (random.nextInt(8) == 0 ? 1 : 0);
        Set<Integer> chosen = new LinkedHashSet<>();
        while (chosen.size() < taking) {
            chosen.add(random.nextInt(known));
        }
        return chosen;
    }

    Partner partner(int partner) {
        Sector[] sectors = Sector.values();
        PartnerTerms terms = new PartnerTerms(
                partnerName(partner),
                sectors[partner % sectors.length],
                "GB",
                200 + 37 * (partner % 311),
                Standing.ACTIVE,
                null,
                null);
        return new Partner(terms, null, now);
    }

    Arrangement arrangement(List<PartnerId> partners) {
        Kind[] kinds = Kind.values();
        SupportTier[] tiers = SupportTier.values();
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        KnownDate began = KnownDate.day(today().minusMonths(40L + random.nextInt(60)));
        ArrangementTerms terms = new ArrangementTerms(
                String.format(Locale.ROOT, "Invented arrangement %04d", number),
                kinds[number % kinds.length],
                tiers[number / kinds.length % tiers.length],
                null,
                "Invented, to see how the product behaves with much in it.",
                50 + random.nextInt(4000),
                null,
                began,
                null,
                null,
                null);
        Arrangement arrangement = new Arrangement(terms, new StageChange(stage, began, null, null, null, now), today());
        List<ParticipationTerms> parts = new ArrayList<>();
        for (PartnerId partner : partners) {
            parts.add(ParticipationTerms.of(
                    partner, parts.isEmpty() ? ParticipationRole.LEAD : ParticipationRole.MEMBER));
        }
        arrangement.settle(parts, null, now);
        return arrangement;
    }
}
