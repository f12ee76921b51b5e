package org.concordat.planning;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.partnership.Coded;

/** How far an action has come. */
public enum ActionStatus implements Coded {
    /** The plan suggests it; nobody has said yes. */
    PROPOSED,
    /** It is to be done. */
    AGREED,
    /** Someone is at it. */
    IN_PROGRESS,
    /** Someone would be at it if something did not stand in the way. */
    BLOCKED,
    /** What was to show that it is done, shows it. */
    DONE,
    /** It was decided not to do it. */
    DROPPED;

    /** The statuses of what is still to be done, in order. */
    public static final List<ActionStatus> OPEN = List.of(PROPOSED, AGREED, IN_PROGRESS, BLOCKED);

    @EnumeratedValue
    private final String code = Coded.kebab(this);

    @Override
    public String code() {
        return code;
    }

    /** Whether it is still to be done. */
    public boolean open() {
        return this != DONE && this != DROPPED;
    }

    /** Where it can go from here; it can always stay where it is. */
    public Set<ActionStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(AGREED, IN_PROGRESS, DONE, DROPPED);
            case AGREED -> EnumSet.of(PROPOSED, IN_PROGRESS, BLOCKED, DONE, DROPPED);
            case IN_PROGRESS -> EnumSet.of(AGREED, BLOCKED, DONE, DROPPED);
            case BLOCKED -> EnumSet.of(AGREED, IN_PROGRESS, DONE, DROPPED);
            case DONE -> EnumSet.of(IN_PROGRESS);
            case DROPPED -> EnumSet.of(PROPOSED);
        };
    }

    /** Itself and where it can go from here: what a form offers. */
    public List<ActionStatus> choices() {
        return Arrays.stream(values())
                .filter(status -> status == this || next().contains(status))
                .toList();
    }

    /** Whether someone who reads of the change later would ask why, so that it has to be said. */
    boolean asksWhy(ActionStatus to) {
        return to != this && (to == BLOCKED || to == DROPPED || !open());
    }
}
