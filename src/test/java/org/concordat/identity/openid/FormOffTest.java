package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.identity.Access;
import org.concordat.identity.Administrators;
import org.concordat.identity.Keeper;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** An installation where people sign in at a provider only. It starts without that provider. */
@ConcordatTest
@TestPropertySource(
        properties = {
            "concordat.oidc.form=false",
            "spring.security.oauth2.client.registration.house.client-id=anything",
            "spring.security.oauth2.client.provider.house.issuer-uri=http://127.0.0.1:1"
        })
class FormOffTest {

    @Autowired
    MockMvc web;

    @Autowired
    Access access;

    @Autowired
    Users users;

    @Autowired
    Administrators administrators;

    @Autowired
    PersonIdentities identities;

    @Autowired
    KnownElsewhere elsewhere;

    @Test
    void offersTheProviderAndNoForm() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(content().string(containsString("/oauth2/authorization/house")))
                .andExpect(content().string(not(containsString("<form"))));
        web.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void takesNoPassword() throws Exception {
        Keeper.of(access, users);
        web.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", Keeper.EMAIL)
                        .param("password", "four plain words here"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/sign-in"))
                .andExpect(unauthenticated());
    }

    @Test
    void doesNotCountAnAdministratorWhoHasOnlyAPassword() {
        Keeper.of(access, users);
        User keeper = users.findByEmail(Keeper.EMAIL).orElseThrow();
        assertThatThrownBy(administrators::requireOne).hasMessage("person.administrator.last");
        PersonIdentity identity = identities.save(new PersonIdentity(keeper.id(), "https://house.example", "keeper"));
        assertThatCode(administrators::requireOne).doesNotThrowAnyException();
        assertThatThrownBy(() -> elsewhere.forget(keeper.id(), identity.id())).hasMessage("person.administrator.last");
        assertThat(elsewhere.of(keeper.id())).hasSize(1);
        identities.delete(identity);
    }

    @Test
    void isRefusedWhereItWouldLeaveNoWayIn() {
        OpenIdProperties formOff = new OpenIdProperties(false, Map.of());
        assertThatThrownBy(() -> new OpenIdSignIn()
                        .waysIn(formOff, new StaticListableBeanFactory().getBeanProvider(Providers.class)))
                .hasMessageContaining("leaves no way to sign in");
    }
}
