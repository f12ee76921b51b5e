package org.concordat.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.identity.Access;
import org.concordat.identity.As;
import org.concordat.identity.Keeper;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Someone new, and what an administrator and they themselves do about it. */
@ConcordatTest
abstract class PeopleTest {

    static final String PASSWORD = "four plain words here";

    @Autowired
    MockMvc web;

    @Autowired
    Access access;

    @Autowired
    Users users;

    String email;

    @BeforeEach
    void haveAnAdministratorAndNameSomeoneNew() {
        Keeper.of(access, users);
        email = "p" + UUID.randomUUID() + "@concordat.example";
    }

    /** Adds the person and answers with the path of the link that was shown. */
    String add(String role) throws Exception {
        String page = web.perform(post("/people")
                        .with(csrf())
                        .with(As.administrator())
                        .param("name", "Someone New")
                        .param("email", email)
                        .param("roles", role))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher link = Pattern.compile("/password/[A-Za-z0-9_-]+").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    static MockHttpServletRequestBuilder choose(String link) {
        return post(link).with(csrf()).param("password", PASSWORD).param("again", PASSWORD);
    }

    static MockHttpServletRequestBuilder change(User person) {
        return post("/people/" + person.id())
                .with(csrf())
                .with(As.administrator())
                .param("version", Long.toString(person.version()))
                .param("name", "Changed")
                .param("email", person.email())
                .param("roles", "director");
    }

    static RequestBuilder signIn(String email, String password) {
        return formLogin("/sign-in")
                .userParameter("email")
                .user(email)
                .passwordParam("password")
                .password(password);
    }
}
