package org.concordat.planning.outlook;

import java.util.List;
import java.util.Optional;
import org.concordat.partnership.Coded;
import org.concordat.planning.ActionLine;
import org.concordat.planning.Quarter;
import org.concordat.readiness.Gate;
import org.concordat.readiness.Level;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a gate as a plan is carried out.
 *
 * @param quarter the quarter from whose end it is out of the way for good; null unless that is known
 * @param undated the open actions without a date that it waits for
 */
public record GateAhead(
        MechanismCode mechanism, Way way, @Nullable Quarter quarter, List<ActionLine> undated) {

    /** How it goes, or why it does not. */
    public enum Way implements Coded {
        /** What is done by now took it out of the way. */
        GONE,
        /** It goes with what falls due in a quarter. */
        BY_QUARTER,
        /** It would go, but some of what it waits for has no date. */
        UNDATED,
        /** Nobody rated it, and no action changes that; the next assessment does. */
        UNRATED,
        /** No action that is left in the plan leads it far enough. */
        NO_WAY;

        @Override
        public String code() {
            return Coded.kebab(this);
        }
    }

    public GateAhead {
        undated = List.copyOf(undated);
    }

    /** What becomes of each gate that the assessment found, in its order. */
    static List<GateAhead> of(Forecast forecast, List<ActionLine> actions) {
        return forecast.assessed().gates().stream()
                .map(gate -> of(gate, forecast, actions))
                .toList();
    }

    private static GateAhead of(Gate gate, Forecast forecast, List<ActionLine> actions) {
        MechanismCode mechanism = gate.mechanism();
        if (!gate.caps()) {
            return new GateAhead(mechanism, Way.UNRATED, null, List.of());
        }
        if (isOpened(forecast.soFar(), mechanism)) {
            return new GateAhead(mechanism, Way.GONE, null, List.of());
        }
        Optional<Quarter> quarter = forecast.quarters().stream()
                .filter(by -> isOpened(by.outlook(), mechanism))
                .map(Forecast.ByQuarter::quarter)
                .findFirst();
        if (quarter.isPresent()) {
            return new GateAhead(mechanism, Way.BY_QUARTER, quarter.get(), List.of());
        }
        return isOpened(forecast.all(), mechanism)
                ? new GateAhead(mechanism, Way.UNDATED, null, undated(mechanism, actions))
                : new GateAhead(mechanism, Way.NO_WAY, null, List.of());
    }

    private static boolean isOpened(Outlook outlook, MechanismCode mechanism) {
        return outlook.gates().stream().noneMatch(gate -> gate.mechanism().equals(mechanism));
    }

    private static List<ActionLine> undated(MechanismCode mechanism, List<ActionLine> actions) {
        return actions.stream()
                .filter(action -> action.mechanism().equals(mechanism)
                        && action.status().open()
                        && action.due() == null
                        && action.raisesTo() != null
                        && action.raisesTo() <= Level.PARALLEL.step())
                .toList();
    }
}
