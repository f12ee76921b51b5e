package org.concordat.shared;

import org.jspecify.annotations.Nullable;

/**
 * The domain says no, for a reason that a person can act on. The reason is a message code, so that the words stand in
 * {@code messages.properties}; it becomes an error at a form's field, or a page that says why, never a server error.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String code;

    @Nullable private final String field;

    private final transient Object[] arguments;

    /** A refusal that concerns the whole request. */
    public Refusal(String code, Object... arguments) {
        this(null, code, arguments);
    }

    private Refusal(@Nullable String field, String code, Object[] arguments) {
        super(code);
        this.code = code;
        this.field = field;
        this.arguments = arguments.clone();
    }

    /** A refusal of what was entered in one field of a form. */
    public static Refusal of(String field, String code, Object... arguments) {
        return new Refusal(field, code, arguments);
    }

    /** The message code, such as {@code arrangement.partner.twice}. */
    public String code() {
        return code;
    }

    /** The field of the form that it concerns, or null when it concerns the whole. */
    @Nullable public String field() {
        return field;
    }

    /** What the message's placeholders stand for. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
