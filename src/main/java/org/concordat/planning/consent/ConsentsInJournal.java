package org.concordat.planning.consent;

import org.concordat.partnership.PartnerId;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells of what partners said to actions. */
@Configuration(proxyBeanMethods = false)
class ConsentsInJournal {

    @Bean
    Journalled<Consent> consentInJournal() {
        return Journalled.of(
                        Consent.class,
                        consent -> Subject.of(
                                "action",
                                consent.action().actionId(),
                                Word.name("action", consent.action().actionId())))
                .say("partner", "action.partner", (PartnerId partner) -> Word.name("partner", partner.partnerId()))
                .choice("answer", "consent.answer", "consent.answer", ConsentAnswer::code)
                .say("words", "consent.words")
                .leaveOut("in the subject of the entry", "action")
                .leaveOut("stands for what the action said then, which is told there", "givenTo")
                .leaveOut("who and when stand in the entry itself", "given");
    }
}
