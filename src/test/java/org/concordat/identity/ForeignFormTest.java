package org.concordat.identity;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of a form without a token: one of ours is offered again, one that another site sent is not. */
@ConcordatTest
class ForeignFormTest {

    @Autowired
    MockMvc web;

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void isNotOfferedAgain(String from) throws Exception {
        web.perform(post("/partners")
                        .header("Sec-Fetch-Site", from)
                        .param("name", "Chosen elsewhere")
                        .with(As.consultant()))
                .andExpect(status().isForbidden())
                .andExpect(request().attribute(Refusals.UNSENT, (Object) null));
    }

    @Test
    void isOfferedAgainWhenItIsOurs() throws Exception {
        web.perform(post("/partners")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("name", "Typed here")
                        .with(As.consultant()))
                .andExpect(status().isForbidden())
                .andExpect(request().attribute(Refusals.UNSENT, true));
    }
}
