package org.concordat.planning.talk;

import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Signature;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells of what people put under an action: in the action's own entries. */
@Configuration(proxyBeanMethods = false)
class TalkInJournal {

    @Bean
    Journalled<ActionComment> commentInJournal() {
        return Journalled.of(ActionComment.class, comment -> comment.under().inJournal())
                .say("words", "action.comment")
                .each("mentioned", "action.comment.named", (UUID person) -> Word.name("person", person))
                .leaveOut("in the subject of the entry, and who and when in the entry itself", "under");
    }

    @Bean
    Journalled<ActionFile> actionFileInJournal() {
        return Journalled.of(ActionFile.class, file -> file.under().inJournal())
                .say("name", "action.file")
                .say("sha256", "action.file.sha256")
                .say("withdrawn", "action.file.is-withdrawn", (Signature by) -> Word.message("journal.yes"))
                .leaveOut("follows from the file", "type", "size")
                .leaveOut("in the subject of the entry, and who and when in the entry itself", "under");
    }

    @Bean
    Journalled<ActionProof> actionProofInJournal() {
        return Journalled.of(ActionProof.class, proof -> proof.under().inJournal())
                .say("what", "action.proof")
                .say("place", "journal.evidence.place")
                .say("file", "action.file", (ActionFileId file) -> Word.message("journal.yes"))
                .say("dated", "journal.evidence.dated", Word::day)
                .say("goodUntil", "journal.evidence.good-until", Word::day)
                .say(
                        "assessment",
                        "action.proof.became",
                        (AssessmentId of) -> Word.name("assessment", of.assessmentId()))
                .leaveOut("told by itself, with what it became", "evidence")
                .leaveOut("in the subject of the entry, and who and when in the entry itself", "under");
    }
}
