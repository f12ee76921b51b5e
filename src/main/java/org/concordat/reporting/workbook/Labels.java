package org.concordat.reporting.workbook;

/** What codes are called. */
interface Labels {

    /** @param kind the beginning of the message's key */
    String of(String kind, String code);
}
