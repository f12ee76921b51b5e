package org.concordat.planning.placing;

import java.math.BigDecimal;
import org.concordat.planning.InJournal;
import org.concordat.planning.Quarter;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Word;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the journal tells of the days that partners can give: in the plan’s own entries. */
@Configuration(proxyBeanMethods = false)
class CapacitiesInJournal {

    @Bean
    Journalled<PlanCapacity> planCapacityInJournal() {
        return Journalled.partOf(
                        PlanCapacity.class,
                        capacity -> InJournal.of(capacity.plan(), capacity.arrangement()),
                        capacity -> Word.name("partner", capacity.partner().partnerId()))
                .keyed(
                        "days",
                        "journal.plan.days",
                        (Quarter quarter) -> Word.text(quarter.toString()),
                        (BigDecimal days) -> Word.text(days.toPlainString()))
                .leaveOut("in the subject of the entry", "plan", "arrangement", "partner");
    }
}
