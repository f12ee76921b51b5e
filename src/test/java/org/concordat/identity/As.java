package org.concordat.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.assessment.invitation.Invitation;
import org.concordat.assessment.invitation.Invitations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

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

    /** That very person, as they would be after signing in; kept first, if they are not yet. */
    public static RequestPostProcessor user(User user) {
        return request -> {
            Users users = users(request);
            if (users.findById(user.id()).isEmpty()) {
                users.save(user);
            }
            return SecurityMockMvcRequestPostProcessors.user(new SignedIn(user)).postProcessRequest(request);
        };
    }

    /** The holder of a personal link, given its token, as they would be after following it. */
    public static RequestPostProcessor guest(String token) {
        return request -> {
            Invitation invitation =
                    context(request).getBean(Invitations.class).behind(token).orElseThrow();
            Viewer viewer = Viewer.guest(invitation.sheet().respondentId(), null, invitation.person());
            return SecurityMockMvcRequestPostProcessors.authentication(
                            GuestDoor.authentication(new Guest(invitation.link(), viewer)))
                    .postProcessRequest(request);
        };
    }

    private static RequestPostProcessor person(Set<Role> roles, @Nullable UUID partner) {
        String named = roles.stream().map(Role::code).sorted().collect(Collectors.joining("."));
        String email = named + (partner == null ? "" : "." + partner) + "@as.example";
        return request -> user(users(request)
                        .findByEmail(email)
                        .orElseGet(() -> new User(email, "Someone", roles, partner)))
                .postProcessRequest(request);
    }

    private static Users users(MockHttpServletRequest request) {
        return context(request).getBean(Users.class);
    }

    private static BeanFactory context(MockHttpServletRequest request) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
    }
}
