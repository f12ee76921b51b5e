package org.concordat.planning.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.concordat.planning.ActionStatus.DONE;
import static org.concordat.planning.ActionStatus.DROPPED;
import static org.concordat.planning.ActionStatus.PROPOSED;
import static org.concordat.planning.renewal.Invented.code;
import static org.concordat.planning.renewal.Invented.framework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.PairToPlanFor;
import org.concordat.planning.renewal.Invented;
import org.concordat.readiness.Band;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /** One critical mechanism of target 4 at level 1, one at its target, and one that nobody rated. */
    private final Invented world =
            framework().critical("A1", 4, 1.0).mechanism("A2", 4, 4.0).mechanism("A3", 4, null);

    private final ActionLine second = Lines.line("A1", 2, PROPOSED);
    private final ActionLine third = Lines.line("A1", 3, PROPOSED);

    @Test
    void saysWhatTheForecastSaysOfTheSameActionsDone() {
        List<ActionLine> plan = List.of(second, third, Lines.line("A1", 4, DROPPED));
        WhatIf whatIf = whatIf(plan, Set.of(second.id(), third.id()), Map.of());

        Forecast forecast = Forecast.of(world.card(), world.input(), plan, PairToPlanFor.TODAY);
        assertThat(whatIf.now()).isEqualTo(forecast.soFar());
        assertThat(whatIf.then()).isEqualTo(forecast.all());
    }

    @Test
    void countsAStepOnlyWhenNothingOfItIsMissing() {
        ActionLine other = Lines.line("A1", 2, PROPOSED);
        List<ActionLine> plan = List.of(second, other);

        WhatIf half = whatIf(plan, Set.of(second.id()), Map.of());
        assertThat(half.then()).isEqualTo(half.now());
        assertThat(half.mechanisms().get(0).steps().get(0).missing()).isEqualTo(1);
        assertThat(half.mechanisms().get(0).moves()).isFalse();

        WhatIf.OfMechanism whole = whatIf(plan, Set.of(second.id(), other.id()), Map.of())
                .mechanisms()
                .get(0);
        assertThat(whole.then()).isEqualTo(2.0);
        assertThat(whole.steps().get(0).reached()).isTrue();
    }

    @Test
    void doesNotReachAStepAboveOneThatIsOpen() {
        WhatIf.OfMechanism moved = whatIf(List.of(second, third), Set.of(third.id()), Map.of())
                .mechanisms()
                .get(0);

        assertThat(moved.then()).isEqualTo(1.0);
        assertThat(moved.steps().get(1).missing()).isZero();
        assertThat(moved.steps().get(1).reached()).isFalse();
    }

    @Test
    void startsFromWhatIsDoneByNow() {
        WhatIf whatIf = whatIf(List.of(Lines.line("A1", 2, DONE), third), Set.of(third.id()), Map.of());

        assertThat(whatIf.mechanisms().get(0).now()).isEqualTo(2.0);
        assertThat(whatIf.mechanisms().get(0).then()).isEqualTo(3.0);
    }

    @Test
    void putsALevelSetByHandBeforeWhatTheActionsLeadTo() {
        WhatIf whatIf = whatIf(List.of(second), Set.of(second.id()), Map.of(code("A1"), 0, code("A2"), 3));

        assertThat(whatIf.mechanisms().get(0).then()).isEqualTo(0.0);
        assertThat(whatIf.then().readiness()).isCloseTo(100 * 0.75 / 2, EXACT);
    }

    @Test
    void opensTheGateAndRatesWhatNobodyRated() {
        WhatIf whatIf = whatIf(List.of(), Set.of(), Map.of(code("A1"), 4, code("A3"), 4));

        assertThat(whatIf.now().gates()).hasSize(1);
        assertThat(whatIf.then().gates()).isEmpty();
        assertThat(whatIf.then().band()).isEqualTo(Band.LEADING);
        assertThat(whatIf.mechanisms().get(2).now()).isNull();
        assertThat(whatIf.mechanisms().get(2).moves()).isTrue();
    }

    @Test
    void leavesOutWhatDoesNotApply() {
        world.setAside("A2");

        assertThat(whatIf(List.of(), Set.of(), Map.of()).mechanisms())
                .extracting(WhatIf.OfMechanism::code)
                .containsExactly(code("A1"), code("A3"));
    }

    private WhatIf whatIf(List<ActionLine> plan, Set<ActionId> done, Map<MechanismCode, Integer> levels) {
        return WhatIf.of(world.card(), world.input(), plan, new Supposed(done, levels));
    }
}
