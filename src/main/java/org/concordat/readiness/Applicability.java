package org.concordat.readiness;

/** Whether a mechanism counts. One that does not counts nowhere, though any level given is still shown. */
public enum Applicability {
    APPLIES,
    /** The rules ask nothing of it at this stage: its target is 0. */
    NOT_REQUIRED,
    /** The assessment agreed, with a reason, that it does not apply. */
    SET_ASIDE
}
