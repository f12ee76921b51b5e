package org.concordat.assessment.invitation;

import java.time.Instant;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.AssessmentsInJournal;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells of personal links: with the person to whose sheet they lead, and never what opens it. */
@Configuration(proxyBeanMethods = false)
class LinksInJournal {

    @Bean
    Journalled<SheetLink> sheetLinkInJournal(Assessments assessments) {
        return Journalled.partOf(
                        SheetLink.class,
                        link -> AssessmentsInJournal.within(
                                link.assessment(),
                                assessments,
                                Subject.of(
                                        "respondent",
                                        link.sheet().respondentId(),
                                        Word.name("respondent", link.sheet().respondentId()))),
                        link -> Word.message("journal.sheet-link"))
                .say("expiresAt", "journal.link-good-until", (Instant until) -> Word.moment(until))
                .say(
                        "shown",
                        "journal.link-shown",
                        (Boolean shown) -> Word.message(shown ? "journal.yes" : "journal.no"))
                .say("openedAt", "journal.link-opened", (Instant opened) -> Word.moment(opened))
                .say("endedAt", "journal.link-ended", (Instant ended) -> Word.moment(ended))
                .leaveOut("whose it is, which the entry is about", "sheet", "assessment")
                .leaveOut("stands for the token, which opens a door", "tokenHash")
                .leaveOut("who and when stand in the entry itself", "madeAt");
    }
}
