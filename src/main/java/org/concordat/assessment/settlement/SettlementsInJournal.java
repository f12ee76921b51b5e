package org.concordat.assessment.settlement;

import java.util.Locale;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Assessments;
import org.concordat.assessment.AssessmentsInJournal;
import org.concordat.partnership.PartnerId;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells of what the partners settled: in the entries of the assessment, mechanism by mechanism. */
@Configuration(proxyBeanMethods = false)
class SettlementsInJournal {

    @Bean
    Journalled<Settlement> settlementInJournal(Assessments assessments) {
        return Journalled.partOf(
                        Settlement.class,
                        settlement -> subject(settlement.assessment(), assessments),
                        settlement -> Word.text(settlement.mechanism()))
                .say("agreed", "journal.agreed", SettlementsInJournal::agreed)
                .keyed(
                        "dissent",
                        "journal.dissent",
                        (PartnerId partner) -> Word.name("partner", partner.partnerId()),
                        (Dissent held) -> Word.series(figure(held.level()), Word.text(held.reason())))
                .say("notApplying", "journal.not-applying", (NotApplying why) -> Word.text(why.reason()))
                .say("parked", "journal.parked", SettlementsInJournal::parked)
                .leaveOut("in the subject of the entry", "assessment", "mechanism");
    }

    private static Subject subject(AssessmentId id, Assessments assessments) {
        Subject subject = Subject.of("assessment", id.assessmentId(), Word.name("assessment", id.assessmentId()));
        return AssessmentsInJournal.within(id, assessments, subject);
    }

    private static Word agreed(AgreedLevel level) {
        return Word.series(figure(level.level()), Word.text(level.reason()), Word.text(level.agreedBy()));
    }

    private static Word parked(Parking why) {
        return why.note() == null ? Word.message("journal.parked.without-note") : Word.text(why.note());
    }

    private static Word figure(double level) {
        return Word.text(String.format(Locale.UK, "%.1f", level));
    }
}
