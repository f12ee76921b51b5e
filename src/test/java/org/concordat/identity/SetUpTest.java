package org.concordat.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An installation without samples, in which there is nobody yet. */
@ConcordatTest
@TestPropertySource(properties = {"concordat.test.database=concordat_empty", "concordat.sample=false"})
class SetUpTest {

    @Autowired
    MockMvc web;

    @Autowired
    Users users;

    @Autowired
    FirstPeople firstPeople;

    @Test
    void printsALinkThatMakesTheFirstAdministratorOnce() throws Exception {
        assertThat(users.count()).isZero();
        String line = firstPeople.lines("http://localhost:8080/").get(0);
        String link = line.substring(line.indexOf("/password/"));

        web.perform(get("/password/guessed")).andExpect(status().isNotFound());
        web.perform(get(link)).andExpect(status().isOk());
        web.perform(post(link)
                        .with(csrf())
                        .param("name", "First")
                        .param("email", "first@concordat.example")
                        .param("password", "short")
                        .param("again", "short"))
                .andExpect(status().isUnprocessableContent());
        web.perform(setUp(link)).andExpect(redirectedUrl("/sign-in"));

        assertThat(users.findByEmail("first@concordat.example").orElseThrow().roles())
                .containsExactly(Role.ADMINISTRATOR);
        web.perform(formLogin("/sign-in")
                        .userParameter("email")
                        .user("first@concordat.example")
                        .password("four plain words here"))
                .andExpect(authenticated());
        web.perform(get(link)).andExpect(status().isNotFound());
        web.perform(setUp(link)).andExpect(status().isNotFound());
        assertThat(users.count()).isOne();
        assertThat(firstPeople.lines("http://localhost:8080/")).isEmpty();
    }

    private static MockHttpServletRequestBuilder setUp(String link) {
        return post(link)
                .with(csrf())
                .param("name", "First")
                .param("email", "first@concordat.example")
                .param("password", "four plain words here")
                .param("again", "four plain words here");
    }
}
