package org.concordat.identity;

import java.util.EnumSet;

/** The one administrator of the database that tests share: without any, nobody there can be changed. */
public final class Keeper {

    public static final String EMAIL = "keeper@concordat.example";

    private Keeper() {}

    /** Sees to it that there is one. */
    public static void of(Access access, Users users) {
        if (users.findByEmail(EMAIL).isEmpty()) {
            UserId id = access.add(PersonTerms.of(EMAIL, "Someone New", EnumSet.of(Role.ADMINISTRATOR), null));
            String password = "four plain words here";
            access.choosePassword(access.passwordLinkFor(id), password, password);
        }
    }
}
