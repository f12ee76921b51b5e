package org.concordat.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
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

    /**
     * Does what a form asks for, and answers with where that leads to. Where it is refused, the answer is the page again with
     * everything that was typed, and a 422.
     */
    public static String answer(
            BindingResult form, HttpServletResponse response, Supplier<String> command, Supplier<String> again) {
        AtomicReference<String> leadsTo = new AtomicReference<>();
        if (accepts(form, () -> leadsTo.set(command.get()))) {
            return Objects.requireNonNull(leadsTo.get());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return again.get();
    }

    /**
     * The same for a form that changes something which someone else may have changed since it was looked at: then the answer is
     * what shows both, and a 409.
     */
    public static String answer(
            BindingResult form,
            HttpServletResponse response,
            Supplier<String> command,
            Supplier<String> again,
            Supplier<String> overtaken) {
        try {
            return answer(form, response, command, again);
        } catch (StaleForm | OptimisticLockingFailureException stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return overtaken.get();
        }
    }

    /** What is read from something that came with a form, and may be refused. */
    @FunctionalInterface
    public interface Reading<T> {
        @Nullable T read() throws IOException;
    }

    /** Reads something that came with a form; null where it was refused, which stands at its field. */
    public static <T> @Nullable T read(BindingResult form, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (Refusal refusal) {
            show(form, refusal);
            return null;
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
