package org.concordat.planning.placing;

import java.util.List;
import java.util.Map;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.Quarter;
import org.concordat.planning.outlook.Prospects;

/**
 * What a plan asks of the partners by the dates that stand, and what they give.
 *
 * @param partners who takes part in the arrangement, in the order shown
 * @param left who does work of it and takes no part any more
 * @param capacities the days that they said they can give
 * @param asked tenths of a day, by partner and quarter
 * @param ownersLeft what is still to be done and someone’s who may not see the arrangement any more
 * @param undated how many open actions have no date, and so ask for nothing yet
 */
public record Standing(
        Prospects.Ground plan,
        List<PartnerId> partners,
        List<PartnerId> left,
        Map<PartnerId, PlanCapacity> capacities,
        Map<PartnerId, Map<Quarter, Integer>> asked,
        List<ActionLine> ownersLeft,
        long undated) {

    /** What is asked of a partner in a quarter, in tenths of a day. */
    public int asked(PartnerId partner, Quarter quarter) {
        return asked.getOrDefault(partner, Map.of()).getOrDefault(quarter, 0);
    }
}
