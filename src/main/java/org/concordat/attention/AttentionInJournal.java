package org.concordat.attention;

import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells of what people snoozed: not in the history of the arrangement, since why is the person’s own. */
@Configuration(proxyBeanMethods = false)
class AttentionInJournal {

    @Bean
    Journalled<Snooze> snoozeInJournal() {
        return Journalled.of(Snooze.class, AttentionInJournal::subject)
                .say("until", "snooze.until", Word::day)
                .say("reason", "snooze.reason")
                .say("endedAt", "snooze.ended", ended -> Word.message("journal.yes"))
                .say("about", "snooze.about-what", AttentionInJournal::about)
                .leaveOut("who and when stand in the entry itself", "person", "madeAt")
                .leaveOut("follows from the assessment and the plan", "cost");
    }

    private static Word about(About about) {
        return Word.name("arrangement", about.arrangement().arrangementId());
    }

    private static Subject subject(Snooze snooze) {
        return Subject.of(
                "snooze",
                snooze.id().snoozeId(),
                Word.message("rule." + snooze.about().rule().code()));
    }
}
