package org.concordat.shared.web;

import org.concordat.shared.Refusal;
import org.springframework.validation.BindingResult;

/** Puts a refusal of the domain where the person can see it: at its field, or on top of the form. */
public final class FormErrors {

    private FormErrors() {}

    /**
     * Does something that the domain may refuse, and says whether it was done. A refusal becomes an error of the form,
     * at the field that it names if the form has one of that name.
     */
    public static boolean accepts(BindingResult form, Runnable command) {
        if (form.hasErrors()) {
            return false;
        }
        try {
            command.run();
            return true;
        } catch (Refusal refusal) {
            show(form, refusal);
            return false;
        }
    }

    /** Shows a refusal at its field, or on top. */
    public static void show(BindingResult form, Refusal refusal) {
        String field = refusal.field();
        if (field != null && hasField(form, field)) {
            form.rejectValue(field, refusal.code(), refusal.arguments(), refusal.code());
        } else {
            form.reject(refusal.code(), refusal.arguments(), refusal.code());
        }
    }

    private static boolean hasField(BindingResult form, String field) {
        return form.getFieldType(field) != null;
    }
}
