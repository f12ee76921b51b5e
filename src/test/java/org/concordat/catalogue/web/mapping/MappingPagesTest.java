package org.concordat.catalogue.web.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.catalogue.mapping.Link;
import org.concordat.catalogue.mapping.LinkTerms;
import org.concordat.catalogue.mapping.Links;
import org.concordat.catalogue.mapping.Mapping;
import org.concordat.catalogue.mapping.Strength;
import org.concordat.catalogue.mapping.Way;
import org.concordat.identity.As;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class MappingPagesTest {

    private static final String BEYOND = "beyond-the-organisation";
    private static final String SERVICE = "shared-service-readiness";
    private static final String PAIR = "/framework-links/between/" + BEYOND + "/" + SERVICE;

    @Autowired
    MockMvc web;

    @Autowired
    Mapping mapping;

    @Autowired
    Links links;

    @Autowired
    EntityManager entities;

    @Test
    void aMechanismSaysWhatCoversTheSameGround() throws Exception {
        read("/frameworks/" + BEYOND + "/mechanisms/SO6")
                .andExpect(content().string(containsString("Covers the same ground as")))
                .andExpect(content().string(containsString("/frameworks/" + SERVICE + "/mechanisms/TE4")))
                .andExpect(content().string(containsString("What was given under TE4, offered under SO6")))
                .andExpect(content().string(not(containsString("Link it with another mechanism"))));
        read("/frameworks/" + BEYOND + "/mechanisms/SO4")
                .andExpect(
                        content().string(containsString("No mechanism of another framework covers the same ground.")));
    }

    @Test
    void twoFrameworksStandSideBySideWhicheverComesFirst() throws Exception {
        read("/framework-links").andExpect(content().string(containsString(PAIR)));
        for (String pair : List.of(PAIR, "/framework-links/between/" + SERVICE + "/" + BEYOND)) {
            String page = page(pair);
            links.between(BEYOND, SERVICE)
                    .forEach(link -> assertThat(page)
                            .contains("id=\"" + link.id() + "\"")
                            .doesNotContain("??"));
            assertThat(page)
                    .contains("No other framework asks how lessons reach those who lead")
                    .contains("In other frameworks:")
                    .doesNotContain("/edit");
        }
        read("/framework-links/between/sustaining-a-mutual/people-profession-2030")
                .andExpect(content().string(containsString("Staff as owners and staff as employees")));
        open("/framework-links/between/" + BEYOND + "/nothing").andExpect(status().isNotFound());
        open("/framework-links/between/" + BEYOND + "/" + BEYOND).andExpect(status().isNotFound());
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithLinks() throws Exception {
        String few = "/framework-links/between/balance-of-the-partnership/sustaining-a-mutual";
        assertThat(statements(PAIR)).isEqualTo(statements(few));
        assertThat(statements("/frameworks/" + BEYOND + "/mechanisms/SO6"))
                .isEqualTo(statements("/frameworks/" + BEYOND + "/mechanisms/SO4"));
    }

    private long statements(String address) throws Exception {
        return Statements.fewest(() -> {
            entities.flush();
            entities.clear();
            page(address);
        });
    }

    @Test
    void anAdministratorLinksTwoMechanisms() throws Exception {
        read("/framework-links/new?from=" + BEYOND + ":SO4")
                .andExpect(content().string(containsString("selected=\"selected\">SO4 ")));
        String to = send(post("/framework-links")
                        .param("from", BEYOND + ":SO4")
                        .param("to", "people-profession-2030:H12")
                        .param("strength", "partly")
                        .param("reason", "Both ask what leaders learn.")
                        .param("forthLevels", "", "", "2", "2", "")
                        .param("forthLacks", "The rest.")
                        .param("backLevels", "", "", "", "", ""))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        Link link = links.between(BEYOND, "people-profession-2030").stream()
                .filter(each -> each.from().mechanism().equals("SO4"))
                .findFirst()
                .orElseThrow();
        assertThat(to).isEqualTo("/framework-links/between/" + BEYOND + "/people-profession-2030#" + link.id());
        assertThat(link.terms().forth()).isEqualTo(new Way("--22-", "The rest."));
        assertThat(link.terms().back()).isNull();
        read("/framework-links/" + link.id() + "/edit").andExpect(content().string(containsString("The rest.")));
        send(post("/framework-links")
                        .param("from", "people-profession-2030:H12")
                        .param("to", BEYOND + ":SO4")
                        .param("strength", "partly")
                        .param("reason", "Again.")
                        .param("forthLacks", "All."))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("These two are linked already.")));
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedWithTheReasonsBesideTheirFields() throws Exception {
        send(post("/framework-links")
                        .param("from", "odd")
                        .param("reason", "Typed and kept")
                        .param("backLevels", "", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Typed and kept")))
                .andExpect(content().string(containsString("id=\"strength-error\"")))
                .andExpect(content().string(containsString("id=\"backLacks-error\"")));
        send(post("/framework-links")
                        .param("from", BEYOND + ":SO4")
                        .param("to", SERVICE + ":KD1")
                        .param("strength", "partly")
                        .param("reason", "Why")
                        .param("forthLevels", "", "", "", "3", "")
                        .param("forthLacks", "The rest"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"forthLevels-error\"")))
                .andExpect(content().string(containsString("For a 3 no 3 can be offered.")));
        send(post("/framework-links")).andExpect(status().isUnprocessableContent());
        send(post("/framework-links").param("forthLevels", "9", "odd", "\u0007", "1", "1", "1", "1"))
                .andExpect(status().isUnprocessableContent());
        send(post("/framework-links")
                        .param("from", "nothing:SO4")
                        .param("to", SERVICE + ":KD1")
                        .param("strength", "partly")
                        .param("reason", "Why")
                        .param("forthLacks", "x".repeat(700)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"forthLacks-error\"")));
    }

    @Test
    void whoeverComesSecondSeesBothAndNothingIsOverwritten() throws Exception {
        Link link = links.between(BEYOND, SERVICE).get(0);
        String address = "/framework-links/" + link.id();
        long seen = link.version();
        mapping.describe(link.id(), seen, terms("Theirs, saved first"), "Ben");

        send(mine(address, seen))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Theirs, saved first")))
                .andExpect(content().string(containsString("Mine, come second")))
                .andExpect(content().string(containsString("2 → 2")));
        assertThat(reason(link)).isEqualTo("Theirs, saved first");
        send(mine(address, seen).param("again", "yes"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mine, come second")));
        send(post(address + "/retirement").param("version", "" + seen).param("reason", "Kept reason"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Theirs, saved first")))
                .andExpect(content().string(containsString("Kept reason")));
        send(mine(address, version(link))).andExpect(redirectedUrl(PAIR + "#" + link.id()));
        assertThat(reason(link)).isEqualTo("Mine, come second");
    }

    private static MockHttpServletRequestBuilder mine(String address, long seen) {
        return post(address)
                .param("version", "" + seen)
                .param("strength", "partly")
                .param("reason", "Mine, come second")
                .param("forthLevels", "", "", "2", "", "")
                .param("forthLacks", "The rest");
    }

    @Test
    void aLinkIsFoundAmongThoseOfItsTwoFrameworks() throws Exception {
        Link link = links.between(BEYOND, SERVICE).get(0);
        open("/framework-links/" + link.id()).andExpect(redirectedUrl(PAIR + "#" + link.id()));
        open("/framework-links/" + UUID.randomUUID()).andExpect(status().isNotFound());
        open("/framework-links/odd").andExpect(status().isNotFound());
    }

    @Test
    void aLinkIsTakenOutOfUseForAReason() throws Exception {
        Link link = links.between(BEYOND, SERVICE).get(0);
        String address = "/framework-links/" + link.id() + "/retirement";
        read(address).andExpect(content().string(containsString(link.from().mechanism())));
        send(post(address).param("version", "" + link.version()).param("reason", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"reason-error\"")));
        send(post(address).param("version", "" + link.version()).param("reason", "It did not hold."))
                .andExpect(redirectedUrl(PAIR + "#retired"));
        read(PAIR)
                .andExpect(content().string(containsString("It did not hold.")))
                .andExpect(content().string(not(containsString("id=\"" + link.id() + "\""))));
        desk("/framework-links/" + link.id() + "/edit").andExpect(status().isNotFound());
        send(post(address).param("version", "0")).andExpect(status().isNotFound());
    }

    private static LinkTerms terms(String reason) {
        return new LinkTerms(Strength.PARTLY, reason, null, Way.of(Map.of(), "All."), null);
    }

    private String reason(Link link) {
        entities.flush();
        entities.clear();
        return links.findById(link.id()).orElseThrow().terms().reason();
    }

    private long version(Link link) {
        return links.findById(link.id()).orElseThrow().version();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(As.administrator()).with(csrf()));
    }

    /** As an administrator. */
    private ResultActions desk(String address) throws Exception {
        return web.perform(get(address).with(As.administrator()));
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(address).with(As.director()));
    }

    private ResultActions read(String address) throws Exception {
        boolean toChange = address.matches("/framework-links/(new|[^/]+/(edit|retirement)).*");
        ResultActions answer = toChange ? desk(address) : open(address);
        return answer.andExpect(status().isOk()).andExpect(content().string(not(containsString("??"))));
    }

    private String page(String address) throws Exception {
        return read(address).andReturn().getResponse().getContentAsString();
    }
}
