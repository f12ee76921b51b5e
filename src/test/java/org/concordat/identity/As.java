package org.concordat.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a test's request in someone's name: {@code get("/partners").with(As.director())}. */
public final class As {

    private As() {}

    public static RequestPostProcessor director() {
        return role(Role.DIRECTOR);
    }

    public static RequestPostProcessor consultant() {
        return role(Role.CONSULTANT);
    }

    public static RequestPostProcessor administrator() {
        return role(Role.ADMINISTRATOR);
    }

    public static RequestPostProcessor respondent() {
        return role(Role.RESPONDENT);
    }

    /** Someone of that role who works network-wide. */
    public static RequestPostProcessor role(Role role) {
        return person(EnumSet.of(role), null);
    }

    /** Someone of that role who is bound to one partner. */
    public static RequestPostProcessor boundTo(UUID partner, Role role) {
        return person(EnumSet.of(role), partner);
    }

    /** That very person, as they would be after signing in. */
    public static RequestPostProcessor user(User user) {
        return SecurityMockMvcRequestPostProcessors.user(new SignedIn(user));
    }

    private static RequestPostProcessor person(Set<Role> roles, @Nullable UUID partner) {
        return user(new User("someone@concordat.example", "Someone", roles, partner));
    }
}
