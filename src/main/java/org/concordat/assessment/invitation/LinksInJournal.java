package org.concordat.assessment.invitation;

import java.time.Instant;
import java.util.List;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.AssessmentsInJournal;
import org.concordat.assessment.Mode;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
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
                .tell("openedAt", (link, before, after) -> opened(link, after, assessments))
                .say("endedAt", "journal.link-ended", (Instant ended) -> Word.moment(ended))
                .leaveOut("whose it is, which the entry is about", "sheet", "assessment")
                .leaveOut("stands for the token, which opens a door", "tokenHash")
                .leaveOut("who and when stand in the entry itself", "madeAt");
    }

    /** Of an anonymous sheet nobody is told how often and at what times its person came. */
    private static List<Line> opened(SheetLink link, @Nullable Object at, Assessments assessments) {
        Mode mode =
                assessments.findById(link.assessment()).map(Assessment::mode).orElse(Mode.ANONYMOUS);
        return at instanceof Instant moment && mode != Mode.ANONYMOUS
                ? List.of(Line.of(Word.message("journal.link-opened"), null, Word.moment(moment)))
                : List.of();
    }
}
