package org.concordat.api.web;

/** A request that cannot be answered as it was asked, and by which of its parameters. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String parameter;
    private final String code;
    private final transient Object[] arguments;

    Refused(String parameter, String code, Object... arguments) {
        super(code);
        this.parameter = parameter;
        this.code = code;
        this.arguments = arguments.clone();
    }

    String parameter() {
        return parameter;
    }

    /** The message that says why. */
    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
