package org.concordat.assessment.web;

import org.concordat.assessment.desk.AgreedElsewhere;
import org.concordat.assessment.sheet.AnswerOffer;
import org.concordat.assessment.web.evidence.GroundView;
import org.concordat.shared.web.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What was said or agreed on the same ground through another framework.
 *
 * @param key what a form says of it; empty where it can only be known
 * @param mechanism the mechanism there
 * @param given the level that was given there
 * @param words why, as it was written there; null where nothing was
 * @param level the level that is offered here
 */
record OfferView(
        String key,
        String framework,
        String assessment,
        String asOf,
        String mechanism,
        LevelShown given,
        @Nullable String words,
        int level,
        GroundView by) {

    static OfferView of(AnswerOffer offer) {
        return new OfferView(
                offer.key(),
                offer.framework().name(),
                offer.from().name(),
                Shown.day(offer.from().asOf()),
                offer.mechanism().name(),
                LevelShown.of(offer.said().level() == null ? 0 : offer.said().level()),
                offer.said().note(),
                offer.level(),
                GroundView.of(offer.by(), offer.framework()));
    }

    static OfferView of(AgreedElsewhere offer) {
        return new OfferView(
                "",
                offer.framework().name(),
                offer.from().name(),
                Shown.day(offer.from().asOf()),
                offer.mechanism().name(),
                LevelShown.of(offer.agreed().level()),
                offer.agreed().reason(),
                offer.level(),
                GroundView.of(offer.by(), offer.framework()));
    }
}
