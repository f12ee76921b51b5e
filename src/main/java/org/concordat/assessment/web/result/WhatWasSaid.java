package org.concordat.assessment.web.result;

import org.concordat.assessment.result.Results.Said;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.sheet.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What one person said of a mechanism.
 *
 * @param level 0 to 4; null if they gave none
 * @param state whether they gave one, were not sure, or found that it does not apply
 * @param reason why it does not apply, or null
 * @param note what they wrote besides, or null
 * @param takenOver from where they took it over as their own; null where they did not, or it is told nobody
 */
public record WhatWasSaid(
        String person,
        String partner,
        @Nullable Integer level,
        String state,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String takenOver) {

    static WhatWasSaid of(Said said, ScorecardDocument card) {
        Answer answer = said.answer();
        return new WhatWasSaid(
                said.person(),
                card.nameOf(said.partner()),
                answer.level(),
                answer.kind().code(),
                answer.reason(),
                answer.note(),
                answer.takenOver() == null || answer.takenOver().isEmpty() ? null : answer.takenOver());
    }
}
