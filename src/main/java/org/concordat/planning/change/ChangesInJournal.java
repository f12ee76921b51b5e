package org.concordat.planning.change;

import org.concordat.planning.InJournal;
import org.concordat.shared.journal.Journalled;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the journal leaves to the entries of the actions that were changed. */
@Configuration(proxyBeanMethods = false)
class ChangesInJournal {

    @Bean
    Journalled<PlanChange> planChangeInJournal() {
        return Journalled.of(PlanChange.class, change -> InJournal.of(change.plan(), change.arrangement()))
                .leaveOut(
                        "told with each action that it changed",
                        "plan",
                        "arrangement",
                        "kind",
                        "actions",
                        "beforeAfter")
                .leaveOut("who and when stand in the entries of the actions", "made", "undone");
    }
}
