package org.concordat.shared;

/** Someone else saved first: the version that the form was filled in from is no longer the current one. */
public class StaleForm extends RuntimeException {

    private static final long serialVersionUID = 1;

    private StaleForm() {}

    /** Throws when the version that travelled with a form is not the current one. */
    public static void unlessCurrent(long formVersion, long currentVersion) {
        if (formVersion != currentVersion) {
            throw new StaleForm();
        }
    }
}
