package org.concordat.assessment.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.AssessmentsInJournal;
import org.concordat.assessment.Mode;
import org.concordat.assessment.sheet.Disclosure;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the journal tells of evidence: for everyone that there is some, whose, and what it supports; what it is, in confidence
 * to those who may read it.
 */
@Configuration(proxyBeanMethods = false)
class EvidenceInJournal {

    @Bean
    Keeper evidenceKept(JdbcClient database, EvidenceRegister register, Assessments assessments) {
        return new Keeper(
                "evidence",
                "evidence",
                Keeper.named(
                        database, "select evidence_id as id, what as name from evidence where evidence_id in (:ids)"),
                id -> readable(List.of(id), register, assessments).contains(id),
                ids -> readable(ids, register, assessments),
                false);
    }

    private static Set<UUID> readable(Collection<UUID> ids, EvidenceRegister register, Assessments assessments) {
        Viewer viewer = CurrentViewer.orNull();
        if (viewer == null) {
            return Set.of();
        }
        List<Evidence> entries =
                register.findByIdIn(ids.stream().map(EvidenceId::new).toList());
        Map<AssessmentId, Mode> modes =
                assessments
                        .findByIdIn(entries.stream().map(Evidence::assessment).collect(Collectors.toUnmodifiableSet()))
                        .stream()
                        .collect(Collectors.toMap(Assessment::id, Assessment::mode));
        return entries.stream()
                .filter(entry -> Disclosure.to(viewer, modes.getOrDefault(entry.assessment(), Mode.ANONYMOUS))
                        .readsEvidenceOf(entry.partner()))
                .map(entry -> entry.id().evidenceId())
                .collect(Collectors.toSet());
    }

    @Bean
    Journalled<Evidence> entriesInJournal(Assessments assessments) {
        return Journalled.of(Evidence.class, entry -> subject(entry, assessments))
                .<EvidenceKind>choice("kind", "journal.evidence.kind", "evidencekind", EvidenceKind::code)
                .<Collection<MechanismCode>>say(
                        "mechanisms", "journal.evidence.supports", codes -> Word.series(codes, Word::text))
                .say("what", "journal.evidence.what")
                .say("place", "journal.evidence.place")
                .say("dated", "journal.evidence.dated", Word::day)
                .say("goodUntil", "journal.evidence.good-until", Word::day)
                .keyed("revisions", "journal.evidence.revision", Word::text, EvidenceInJournal::file)
                .say("check", "journal.evidence.checked", EvidenceInJournal::found)
                .say("withdrawal", "journal.evidence.withdrawn", (EvidenceWithdrawal why) -> Word.text(why.reason()))
                .confide("what", "place", "revisions")
                .leaveOut("in the subject of the entry", "assessment", "partner")
                .say("carriedFrom", "journal.evidence.carried", (EvidenceId from) -> Word.message("journal.yes"))
                .<List<String>>say("takenOver", "journal.evidence.taken-over", codes -> Word.series(codes, Word::text))
                .leaveOut("who and when stand in the entry itself", "entered");
    }

    private static Word found(EvidenceCheck check) {
        return check.word() == null ? Word.message("journal.yes") : Word.text(check.word());
    }

    private static Word file(EvidenceRevision file) {
        return Word.message("journal.evidence.file", Word.text(file.name()), Word.text(file.sha256()));
    }

    private static Subject subject(Evidence entry, Assessments assessments) {
        Word name = entry.partner() == null
                ? Word.message("journal.evidence.shared")
                : Word.message(
                        "journal.evidence.of",
                        Word.name("partner", entry.partner().partnerId()));
        Subject subject = Subject.of("evidence", entry.id().evidenceId(), name);
        return AssessmentsInJournal.within(
                entry.assessment(), assessments, entry.isUnnamed() ? subject.byNobody() : subject);
    }
}
