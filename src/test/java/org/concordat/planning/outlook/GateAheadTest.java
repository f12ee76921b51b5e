package org.concordat.planning.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.planning.ActionStatus.DONE;
import static org.concordat.planning.ActionStatus.DROPPED;
import static org.concordat.planning.ActionStatus.PROPOSED;
import static org.concordat.planning.renewal.Invented.framework;

import java.time.LocalDate;
import java.util.List;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.PairToPlanFor;
import org.concordat.planning.Quarter;
import org.concordat.planning.outlook.GateAhead.Way;
import org.concordat.planning.renewal.Invented;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateAheadTest {

    private static final LocalDate SPRING = LocalDate.of(2027, 3, 31);

    private final Invented world = framework().critical("A1", 3, 0.0).mechanism("A2", 3, 3.0);

    @Test
    void saysInWhichQuarterAGateGoes() {
        GateAhead gate = gate(line(1, DONE, null), line(2, PROPOSED, SPRING), line(3, PROPOSED, SPRING.plusYears(1)));

        assertThat(gate.way()).isEqualTo(Way.BY_QUARTER);
        assertThat(gate.quarter()).isEqualTo(new Quarter(2027, 1));
    }

    @Test
    void namesWhatHasNoDateAndIsWaitedFor() {
        ActionLine undated = line(1, PROPOSED, null);
        GateAhead gate = gate(undated, line(2, PROPOSED, SPRING), line(3, PROPOSED, null));

        assertThat(gate.way()).isEqualTo(Way.UNDATED);
        assertThat(gate.undated()).containsExactly(undated);
    }

    @Test
    void saysWhenNothingLeadsThere() {
        assertThat(gate(line(1, PROPOSED, SPRING), line(2, DROPPED, SPRING)).way())
                .isEqualTo(Way.NO_WAY);
    }

    @Test
    void saysWhatIsOutOfTheWayAlready() {
        assertThat(gate(line(1, DONE, null), line(2, DONE, null)).way()).isEqualTo(Way.GONE);
    }

    @Test
    void leavesWhatNobodyRatedToTheNextAssessment() {
        Invented unrated = framework().critical("A1", 3, null).mechanism("A2", 3, 3.0);
        List<ActionLine> plan = List.of(line(1, DONE, null), line(2, DONE, null));

        assertThat(GateAhead.of(Forecast.of(unrated.card(), unrated.input(), plan, PairToPlanFor.TODAY), plan))
                .extracting(GateAhead::way)
                .containsExactly(Way.UNRATED);
    }

    private GateAhead gate(ActionLine... plan) {
        List<ActionLine> actions = List.of(plan);
        return GateAhead.of(Forecast.of(world.card(), world.input(), actions, PairToPlanFor.TODAY), actions)
                .get(0);
    }

    private static ActionLine line(int level, ActionStatus status, @Nullable LocalDate due) {
        return Lines.line("A1", level, status, null, due);
    }
}
