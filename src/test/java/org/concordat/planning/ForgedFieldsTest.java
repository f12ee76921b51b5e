package org.concordat.planning;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** No name of a field, and nothing in one, makes the server fail. */
@ConcordatTest
class ForgedFieldsTest extends PlanBrowser {

    @ParameterizedTest
    @CsvSource({
        "/actions/{action}, details.shares[0][0]",
        "/actions/{action}, details.contributors[99999]",
        "/actions/{action}, details.contributors[2147483648]",
        "/actions/{action}, details",
        "/actions/{action}, details.shares[",
        "/plans/{plan}/actions, details.binds[500000]",
        "/plans/{plan}/together, chosen[99999]",
        "/plans/{plan}/capacity, versions[a][b]",
        "/plans/{plan}/capacity, versions",
        "/actions/{action}, details.contributors[5]",
        "/actions/{action}, details.binds[5]",
        "/plans/{plan}/together, chosen[7]",
        "/actions/{action}/comments, tell[5]",
        "/arrangements, participations[0][0].partner"
    })
    void areABadRequest(String path, String field) throws Exception {
        ActionPlanId plan = plans.plan(pair);
        String address = path.replace("{plan}", plan.toString())
                .replace("{action}", first(plan).toString());
        MockHttpServletRequestBuilder forged =
                post(address).param(field, "1").with(csrf()).with(As.consultant());
        web.perform(forged).andExpect(status().is4xxClientError());
    }

    @ParameterizedTest
    @CsvSource({
        "/plans/{plan}/actions, details.fixedDates, 'a,b'",
        "/plans/{plan}/actions, details.fixedDates, 2026-02-30",
        "/actions/{action}/files, file, words",
        "/actions/{action}/files, file, ''",
        "/actions/{action}/proofs, file, words"
    })
    void whatNoBrowserPutsThereIsShownAgainWithTheForm(String path, String field, String value) throws Exception {
        ActionPlanId plan = plans.plan(pair);
        String address = path.replace("{plan}", plan.toString())
                .replace("{action}", first(plan).toString());
        web.perform(post(address).param(field, value).with(csrf()).with(As.consultant()))
                .andExpect(status().isUnprocessableContent());
    }
}
