package org.concordat.shared.workbook;

/** A file cannot be read as a workbook, or not safely. */
public final class WorkbookRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    WorkbookRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why, as the end of a message's code: {@code unreadable}, {@code too-large} or {@code macros}. */
    public String reason() {
        return reason;
    }
}
