package org.concordat.assessment.sheet;

import org.concordat.identity.AddressTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands people who were asked by email before they were known here the sheets that wait for them. */
@Component
class Newcomers {

    private final Respondents respondents;

    Newcomers(Respondents respondents) {
        this.respondents = respondents;
    }

    @EventListener
    void handSheets(AddressTaken taken) {
        respondents.waitingFor(taken.email()).stream()
                .filter(sheet -> Respondent.mayAnswerFor(sheet.partner(), taken.partner()))
                .forEach(sheet -> sheet.belongsTo(taken.person().userId()));
    }
}
