package org.concordat.partnership;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Partners and arrangements that are plainly invented, for tests that need some to be there. */
public class World {

    private final Partnering partnering;

    public World(Partnering partnering) {
        this.partnering = partnering;
    }

    public PartnerId partner() {
        return partnering.record(partnerTerms("Invented partner " + UUID.randomUUID()), Visibility.EVERYTHING);
    }

    public ArrangementId arrangement(PartnerId... between) {
        return partnering.setUp(
                terms("Joint 100% depot"),
                Arrays.stream(between).map(partner -> part(partner, null)).toList(),
                Stage.MOBILISATION,
                date("2012"),
                Visibility.EVERYTHING);
    }

    public static PartnerTerms partnerTerms(String name) {
        return new PartnerTerms(name, Sector.PUBLIC, "GB", 250, Standing.ACTIVE, "Ada Okafor", "ada@partner.example");
    }

    public static ArrangementTerms terms(String name) {
        return new ArrangementTerms(
                name,
                Kind.JOINT_VENTURE,
                SupportTier.ASSURANCE,
                IntegrationModel.THIRD_ENTITY,
                "To run one depot\nfor both.",
                640,
                new Money(new BigDecimal("15400000"), "GBP"),
                date("2012"),
                date("2022-10"),
                null,
                null);
    }

    public static ParticipationTerms part(PartnerId partner, @Nullable String equity) {
        return new ParticipationTerms(
                null,
                partner,
                ParticipationRole.MEMBER,
                equity == null ? null : new BigDecimal(equity),
                Control.JOINT,
                300,
                date("2012-04"),
                null,
                List.of("Ada Okafor", "李雷"),
                null);
    }

    public static KnownDate date(String text) {
        return KnownDate.parse(text).orElseThrow();
    }
}
