package org.concordat.planning.talk;

import java.util.UUID;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Signature;
import org.concordat.planning.InJournal;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells of what people put under an action: in the action's own entries. */
@Configuration(proxyBeanMethods = false)
class TalkInJournal {

    @Bean
    Journalled<ActionComment> commentInJournal() {
        return Journalled.of(ActionComment.class, comment -> InJournal.of(comment.action(), comment.arrangement()))
                .say("words", "action.comment")
                .each("mentioned", "action.comment.named", (UUID person) -> Word.name("person", person))
                .leaveOut("in the subject of the entry", "action", "arrangement")
                .leaveOut("who and when stand in the entry itself", "said");
    }

    @Bean
    Journalled<ActionFile> actionFileInJournal() {
        return Journalled.of(ActionFile.class, file -> InJournal.of(file.action(), file.arrangement()))
                .say("name", "action.file")
                .say("sha256", "action.file.sha256")
                .say("withdrawn", "action.file.is-withdrawn", (Signature by) -> Word.message("journal.yes"))
                .leaveOut("in the subject of the entry", "action", "arrangement")
                .leaveOut("follows from the file", "type", "size")
                .leaveOut("who and when stand in the entry itself", "handedIn");
    }

    @Bean
    Journalled<ActionProof> actionProofInJournal() {
        return Journalled.of(ActionProof.class, proof -> InJournal.of(proof.action(), proof.arrangement()))
                .say("what", "action.proof")
                .say("place", "journal.evidence.place")
                .say("file", "action.file", (ActionFileId file) -> Word.message("journal.yes"))
                .say("dated", "journal.evidence.dated", Word::day)
                .say("goodUntil", "journal.evidence.good-until", Word::day)
                .say(
                        "assessment",
                        "action.proof.became",
                        (AssessmentId of) -> Word.name("assessment", of.assessmentId()))
                .leaveOut("in the subject of the entry", "action", "arrangement")
                .leaveOut("told by itself, with what it became", "evidence")
                .leaveOut("who and when stand in the entry itself", "given");
    }
}
