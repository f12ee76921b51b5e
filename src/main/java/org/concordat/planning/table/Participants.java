package org.concordat.planning.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.planning.ActionPlan;
import org.concordat.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who takes part in what plans are for, as tables name them. */
@Component
class Participants {

    private final Arrangements arrangements;
    private final Partners partners;

    Participants(Arrangements arrangements, Partners partners) {
        this.arrangements = arrangements;
        this.partners = partners;
    }

    /** What a plan is for. */
    Arrangement of(ActionPlan plan) {
        return arrangements.findWithParticipationsById(plan.arrangement()).orElseThrow(NotFound::new);
    }

    /** The partners that take part, by name in its order. */
    Map<String, PartnerId> byName(Arrangement arrangement) {
        return partners.namesInOrder(arrangement.partners()).stream()
                .collect(Collectors.toMap(PartnerName::name, PartnerName::id, (one, same) -> one, LinkedHashMap::new));
    }
}
