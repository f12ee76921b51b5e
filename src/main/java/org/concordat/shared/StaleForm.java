package org.concordat.shared;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Someone else saved first: the version that the form was filled in from is no longer the current one. */
public class StaleForm extends RuntimeException {

    private static final long serialVersionUID = 1;

    private StaleForm() {}

    /** The version that travelled with a form, as it came back. What is no number was never handed out: it is stale. */
    public static long version(@Nullable String sent) {
        return sent != null && sent.matches("\\d{1,18}") ? Long.parseLong(sent) : -1;
    }

    /** Throws when the version that travelled with a form is not the current one. */
    public static void unlessCurrent(long formVersion, long currentVersion) {
        if (formVersion != currentVersion) {
            throw new StaleForm();
        }
    }

    /** Throws when what a form showed as kept is not what is kept now. */
    public static void unlessCurrent(@Nullable String shown, @Nullable String kept) {
        if (!Objects.equals(shown, kept)) {
            throw new StaleForm();
        }
    }
}
