package org.concordat.partnership;

import java.util.regex.Pattern;

/** A partner by name, for choosing one and for labels. */
public record PartnerName(PartnerId id, String name) {

    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");

    /** A name with one plain space wherever it has a gap, so that no two names differ only in what nobody sees. */
    public static String tidied(String name) {
        return GAP.matcher(name).replaceAll(" ").strip();
    }
}
