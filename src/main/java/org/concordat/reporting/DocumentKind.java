package org.concordat.reporting;

import org.concordat.partnership.Coded;

/** What can be made. */
public enum DocumentKind implements Coded {
    /** A PDF to be read at a table. */
    BOARD_PACK("pdf", "application/pdf"),
    /** Every figure, to be checked. */
    WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String type;

    DocumentKind(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    @Override
    public String code() {
        return Coded.kebab(this);
    }

    /** How the names of its files end. */
    public String ending() {
        return ending;
    }

    /** Its media type. */
    public String type() {
        return type;
    }
}
