package org.concordat.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import org.concordat.identity.As;
import org.concordat.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** Links with which people choose a password, from the first to the last. */
class PasswordLinkPagesTest extends PeopleTest {

    @Test
    void letsSomeoneInWhoChoseAPasswordWithTheirLink() throws Exception {
        String link = add("director");
        web.perform(get(link)).andExpect(status().isOk());
        web.perform(choose(link)).andExpect(redirectedUrl("/sign-in"));
        web.perform(signIn(email, PASSWORD)).andExpect(authenticated());
        web.perform(signIn(" " + email.toUpperCase(Locale.ROOT), PASSWORD)).andExpect(authenticated());
    }

    @Test
    void usesALinkOnlyOnce() throws Exception {
        String link = add("director");
        web.perform(choose(link)).andExpect(redirectedUrl("/sign-in"));
        web.perform(get(link)).andExpect(status().isNotFound());
        web.perform(choose(link)).andExpect(status().isNotFound());
    }

    @Test
    void saysTheSameOfALinkThatWasUsedAndOfOneThatNeverWas() throws Exception {
        String link = add("director");
        web.perform(choose(link)).andExpect(redirectedUrl("/sign-in"));
        String never = web.perform(get("/password/never-was"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("This link no longer works")))
                .andExpect(content().string(containsString("ask an administrator")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        web.perform(get(link))
                .andExpect(status().isNotFound())
                .andExpect(
                        result -> assertThat(withoutToken(result.getResponse().getContentAsString()))
                                .isEqualTo(withoutToken(never)));
    }

    /** A page without the token against forged forms, which is another one every time. */
    private static String withoutToken(String page) {
        return page.replaceAll("<meta name=\"csrf-token\"[^>]*>", "");
    }

    @Test
    void spendsALinkWhenANewerOneIsMade() throws Exception {
        String first = add("director");
        User person = users.findByEmail(email).orElseThrow();
        MvcResult shown = web.perform(post("/people/" + person.id() + "/password-links")
                        .with(csrf())
                        .with(As.administrator()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/password/")))
                .andReturn();
        assertThat(shown.getFlashMap().keySet()).isEmpty();
        web.perform(get(first)).andExpect(status().isNotFound());
    }

    @Test
    void withdrawsALinkWhenTheAddressChangesOrThePersonIsSuspended() throws Exception {
        String link = add("director");
        User person = users.findByEmail(email).orElseThrow();
        web.perform(change(person)).andExpect(redirectedUrl("/people"));
        web.perform(get(link)).andExpect(status().isOk());
        String other = "other." + email;
        web.perform(change(users.findByEmail(email).orElseThrow()).with(request -> {
                    request.setParameter("email", other);
                    return request;
                }))
                .andExpect(redirectedUrl("/people"));
        web.perform(get(link)).andExpect(status().isNotFound());
        String second = "/password/" + access.passwordLinkFor(person.id());
        web.perform(change(users.findByEmail(other).orElseThrow()).param("admission", "suspended"));
        web.perform(get(second)).andExpect(status().isNotFound());
    }

    @Test
    void endsSomeonesAccessForGood() throws Exception {
        web.perform(choose(add("director")));
        User person = users.findByEmail(email).orElseThrow();
        String unused = "/password/" + access.passwordLinkFor(person.id());
        web.perform(change(person).param("admission", "ended")).andExpect(redirectedUrl("/people"));
        web.perform(signIn(email, PASSWORD)).andExpect(unauthenticated());
        web.perform(get(unused)).andExpect(status().isNotFound());
        User ended = users.findByEmail(email).orElseThrow();
        web.perform(change(ended).param("admission", "let-in")).andExpect(redirectedUrl("/people"));
        web.perform(signIn(email, PASSWORD)).andExpect(unauthenticated());
        web.perform(choose("/password/" + access.passwordLinkFor(person.id()))).andExpect(redirectedUrl("/sign-in"));
        web.perform(signIn(email, PASSWORD)).andExpect(authenticated());
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfNoSuchPerson() throws Exception {
        web.perform(choose(add("director")));
        web.perform(signIn(email, "not the password"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?wrong"));
        web.perform(signIn("nobody@concordat.example", PASSWORD))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?wrong"));
    }
}
