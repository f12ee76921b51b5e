package org.concordat.assessment;

import org.concordat.identity.CurrentViewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the journal tells of assessments. */
@Configuration(proxyBeanMethods = false)
public class AssessmentsInJournal {

    @Bean
    Keeper assessmentsKept(JdbcClient database, Assessments assessments) {
        return Keeper.of(
                "assessment",
                "assessments",
                Keeper.named(database, "assessment", "assessment_id", "name"),
                id -> CurrentViewer.is(viewer -> viewer.facilitates()
                        && assessments
                                .findVisible(new AssessmentId(id), Visibility.of(viewer))
                                .isPresent()));
    }

    @Bean
    Journalled<Assessment> assessmentInJournal() {
        return Journalled.of(
                        Assessment.class,
                        assessment -> Subject.of(
                                        "assessment", assessment.id().assessmentId(), Word.text(assessment.name()))
                                .inArrangement(assessment.arrangement().arrangementId())
                                .inAssessment(assessment.id().assessmentId()))
                .say("name", "journal.name")
                .say("asOf", "field.asOf", Word::day)
                .say("dueOn", "field.dueOn", Word::day)
                .choice("mode", "journal.mode", "mode", Mode::code)
                .choice("promise", "journal.promise", "promise", Promise::code)
                .say("pinned", "journal.looked-at", AssessmentsInJournal::pinned)
                .choice("status", "journal.status", "assessmentstatus", AssessmentStatus::code)
                .say("published", "journal.published", (Published report) -> Word.text(report.source()))
                .say("cancellation", "journal.cancelled-because", (Cancellation why) -> Word.text(why.reason()))
                .say("correction", "journal.correction", AssessmentsInJournal::correction)
                .keyed("voices", "journal.voice", AssessmentsInJournal::partner, Word::text)
                .say("voicesReason", "journal.voices-reason")
                .say("asked", "journal.asked", AssessmentsInJournal::asked)
                .each("moves", "journal.moved-because", (VersionMove move) -> Word.text(move.reason()))
                .leaveOut("in the subject of the entry", "arrangement")
                .leaveOut("follows from who answered, here and in other looks, and would tell it", "uncounted")
                .leaveOut("who and when stand in the entry itself", "setUp", "closing");
    }

    /** What belongs to an assessment, told where that is told, and where its arrangement is. */
    public static Subject within(AssessmentId id, Assessments assessments, Subject what) {
        Subject told = what.inAssessment(id.assessmentId());
        return assessments
                .findById(id)
                .map(assessment -> told.inArrangement(assessment.arrangement().arrangementId()))
                .orElse(told);
    }

    private static Word pinned(Pinned pinned) {
        return Word.series(
                Word.name("framework-version", pinned.framework().frameworkVersionId()),
                Word.message("stage." + pinned.stage().code()),
                Word.message("supporttier." + pinned.tier().code()),
                Word.message("kind." + pinned.kind().code()));
    }

    private static Word correction(Correction correction) {
        return Word.series(Word.name("assessment", correction.of().assessmentId()), Word.text(correction.reason()));
    }

    private static Word asked(Asked asked) {
        return asked.whole()
                ? Word.message("journal.asked.whole")
                : Word.message("journal.asked.without", Word.text(String.join(", ", asked.leftOut())));
    }

    private static Word partner(PartnerId partner) {
        return Word.name("partner", partner.partnerId());
    }
}
