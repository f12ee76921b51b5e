package org.concordat.readiness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one partner holds of one mechanism (the method, steps 1 and 11). No respondent is named.
 *
 * @param given the levels that its respondents gave, lowest first
 * @param notSure how many cannot say
 * @param doesNotApply how many hold that the mechanism does not apply
 * @param level {@code P(p,m)}, the mean of the levels given; null without any
 * @param agreement Tastle and Wierman's consensus, 0 (an even split between the ends) to 1 (unanimous); null with fewer
 *     than two levels given
 */
public record Position(
        PartnerKey partner,
        double voice,
        List<Level> given,
        int notSure,
        int doesNotApply,
        @Nullable Double level,
        @Nullable Double agreement) {

    public Position {
        given = List.copyOf(given);
    }

    /** The position that follows from what the partner's respondents said, in whatever order. */
    static Position of(PartnerKey partner, double voice, Collection<Response> responses) {
        List<Level> given = new ArrayList<>(responses.size());
        int notSure = 0;
        int doesNotApply = 0;
        for (Response response : responses) {
            if (response instanceof Response.Rated rated) {
                given.add(rated.level());
            } else if (response instanceof Response.NotSure) {
                notSure++;
            } else {
                doesNotApply++;
            }
        }
        Collections.sort(given);
        return new Position(partner, voice, given, notSure, doesNotApply, mean(given), Consensus.among(given));
    }

    private static @Nullable Double mean(List<Level> given) {
        return given.isEmpty() ? null : (double) Consensus.sum(given) / given.size();
    }
}
