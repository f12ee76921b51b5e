package org.concordat.views;

import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells of saved views: they belong to people, and so stand in the history of no arrangement. */
@Configuration(proxyBeanMethods = false)
class ViewsInJournal {

    @Bean
    Journalled<SavedView> savedViewInJournal() {
        return Journalled.of(
                        SavedView.class,
                        view -> Subject.of("saved-view", view.id().savedViewId(), Word.text(view.name())))
                .say("name", "view.name")
                .say("shows", "view.shows")
                .say("deletedAt", "view.deleted", deleted -> Word.message("journal.yes"))
                .leaveOut("who and when stand in the entry itself", "person", "madeAt");
    }
}
