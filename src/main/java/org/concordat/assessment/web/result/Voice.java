package org.concordat.assessment.web.result;

import java.util.List;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.shared.web.Shown;

/** How much a partner counts beside the others. */
record Voice(String name, String voice) {

    static List<Voice> of(ScorecardDocument card) {
        return card.partners().stream()
                .map(partner -> new Voice(
                        partner.name(), Shown.plain(card.input().voices().get(partner.key()))))
                .toList();
    }
}
