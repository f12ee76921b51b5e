package org.concordat.platform;

/** The database cannot be started, told to the person at the keyboard: what happened and what to do about it. */
final class StartFailure extends RuntimeException {

    private final String action;

    StartFailure(String description, String action) {
        super(description);
        this.action = action;
    }

    StartFailure(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    String action() {
        return action;
    }
}
