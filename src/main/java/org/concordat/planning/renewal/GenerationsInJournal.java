package org.concordat.planning.renewal;

import org.concordat.planning.InJournal;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells that a plan was led on: in the plan’s own entries. */
@Configuration(proxyBeanMethods = false)
class GenerationsInJournal {

    @Bean
    Journalled<PlanGeneration> planGenerationInJournal() {
        return Journalled.of(
                        PlanGeneration.class,
                        made -> InJournal.of(made.plan(), made.arrangement())
                                .inAssessment(made.assessment().assessmentId()))
                .say("asOf", "plan.generated.as-of", Word::day)
                .say("added", "plan.generated.added")
                .say("again", "plan.generated.again")
                .say("noLonger", "plan.generated.no-longer")
                .leaveOut("in the subject of the entry", "plan", "arrangement", "assessment")
                .leaveOut("who and when stand in the entry itself", "made");
    }
}
