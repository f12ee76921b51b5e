package org.concordat.inbox;

import org.concordat.partnership.Coded;

/** What kind of thing a person is told. */
public enum Matter implements Coded {
    /** Something of theirs falls due within days. */
    DUE_SOON,
    /** Something of theirs should be done by now. */
    OVERDUE,
    /** Something was handed to them. */
    HANDED_OVER,
    /** Someone named them in a comment. */
    MENTIONED,
    /** Someone wrote under something that is theirs, that they help with, or where they wrote before. */
    COMMENTED,
    /** A decision of theirs is asked. */
    DECISION_ASKED,
    /** A plan with something of theirs in it was regenerated. */
    PLAN_REGENERATED;

    @Override
    public String code() {
        return Coded.kebab(this);
    }
}
