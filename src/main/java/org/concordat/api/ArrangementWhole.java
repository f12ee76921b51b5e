package org.concordat.api;

import java.time.LocalDate;
import java.util.List;
import org.concordat.partnership.DatePrecision;
import org.concordat.partnership.Stage;

/** An arrangement with who takes part in it, and every stage that it came to, in the order recorded. */
public record ArrangementWhole(
        ArrangementRow arrangement, List<ParticipationRow> participations, List<StageRow> stages) {

    /** A stage that an arrangement came to. */
    public record StageRow(
            @Code(of = Stage.class, says = "stage") String stage,
            String stageName,
            LocalDate fromOn,
            @Code(of = DatePrecision.class, says = "") String fromPrecision) {}
}
