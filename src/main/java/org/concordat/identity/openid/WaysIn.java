package org.concordat.identity.openid;

import java.util.List;

/** The ways to sign in that the sign-in page offers: the form, a link for each provider, or both. */
public record WaysIn(boolean form, List<Way> elsewhere) {

    /**
     * A provider.
     *
     * @param registration as the configuration names it
     * @param name as people know it
     */
    public record Way(String registration, String name) {}
}
