package org.concordat.api.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** What can be asked of a resource, in its address or behind a question mark. What it means stands in the messages. */
enum Parameter {
    PAGE(Type.NUMBER, 1_000_000),
    SIZE(Type.NUMBER, 500),
    FRAMEWORK(Type.CODE, 40),
    ARRANGEMENT(Type.ID, 36),
    RETIRED(Type.FLAG, 5),
    ID(Type.ID, 36),
    CODE(Type.CODE, 40),
    VERSION(Type.NUMBER, 1_000_000);

    /** How it is written. */
    enum Type {
        NUMBER("[1-9]\\d{0,6}"),
        CODE("[A-Za-z0-9][A-Za-z0-9._-]{0,39}"),
        ID("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
        FLAG("true|false");

        private final Pattern form;

        Type(String form) {
            this.form = Pattern.compile(form);
        }

        String form() {
            return form.pattern();
        }
    }

    private final Type type;
    private final int most;

    Parameter(Type type, int most) {
        this.type = type;
        this.most = most;
    }

    Type type() {
        return type;
    }

    /** The greatest number, or the most characters. */
    int most() {
        return most;
    }

    /** Its name in addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a text is written as it should be. */
    boolean takes(String text) {
        return type.form.matcher(text).matches() && (type != Type.NUMBER || Integer.parseInt(text) <= most);
    }
}
