package org.concordat.planning;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A browser to look at the plans of two partners with. */
public abstract class PlanBrowser extends PairToPlanFor {

    @Autowired
    protected MockMvc web;

    /** The version that forms are made from; the present one unless a test says otherwise. */
    @Nullable Long seen;

    protected ResultActions see(String path, RequestPostProcessor who) throws Exception {
        return web.perform(get(URI.create(path)).with(who)).andExpect(status().isOk());
    }

    /** What an answer left for the page that it leads to. */
    protected static Cookie session(MvcResult answer) {
        return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
    }

    protected MockHttpServletRequestBuilder change(ActionId action) {
        return change(action, "3");
    }

    protected MockHttpServletRequestBuilder change(ActionId action, String effort) {
        return change(action, effort, "proposed");
    }

    protected MockHttpServletRequestBuilder change(ActionId action, String effort, String status) {
        return post("/actions/{id}", action)
                .with(csrf())
                .param("status", status)
                .param("version", Long.toString(seen == null ? read(action).version() : seen))
                .param("ownerName", "Client HR lead")
                .param("effortDays", effort);
    }
}
