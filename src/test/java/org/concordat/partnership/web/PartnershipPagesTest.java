package org.concordat.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Fact;
import org.concordat.partnership.Partnering.PublishedStage;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ConcordatTest
class PartnershipPagesTest extends JointDepot {

    @Test
    void showsEveryPageOfAnArrangement() throws Exception {
        for (String page : List.of("partners", "history", "facts", "edit", "stages/new")) {
            web.perform(get("/arrangements/{id}/" + page, arrangement).with(As.consultant()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Joint 100% depot")));
        }
        web.perform(get("/partners/{id}", one).with(As.director()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Joint 100% depot")));
    }

    @Test
    void showsAYearAsAYear() throws Exception {
        web.perform(get("/arrangements/{id}/history", arrangement).with(As.director()))
                .andExpect(content().string(containsString("2012")))
                .andExpect(content().string(not(containsString("1 Jan 2012"))));
    }

    @Test
    void offersChangesOnlyToThoseWhoMayMakeThem() throws Exception {
        web.perform(get("/arrangements/{id}/history", arrangement).with(As.director()))
                .andExpect(content().string(not(containsString("stages/new"))));
    }

    @Test
    void showsPublishedFactsWithTheirPlace() throws Exception {
        ArrangementId published = partnering.setUpPublished(
                World.terms("Published depot"),
                List.of(World.part(one, null), World.part(other, null)),
                List.of(new PublishedStage(Stage.OPERATION, World.date("2015-04"), null, "Box 77, p. 8")),
                List.of(new Fact("It began with six depots.", "Box 78, p. 9", "A report (A house, 2014)")),
                "A report (A house, 2014)");
        web.perform(get("/arrangements/{id}/facts", published).with(As.director()))
                .andExpect(content().string(containsString("It began with six depots.")))
                .andExpect(content().string(containsString("Box 78, p. 9")))
                .andExpect(content().string(containsString("Read from a published report.")));
        web.perform(get("/arrangements/{id}/history", published).with(As.director()))
                .andExpect(content().string(containsString("Box 77, p. 8")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/arrangements?q=joint&kind=joint-venture&stage=mobilisation&tier=assurance&sort=stage&order=desc",
                "/arrangements?sort=partners&page=0",
                "/arrangements?sort=since&order=desc",
                "/arrangements?kind=nonsense&stage=%00&tier='&partner=x&sort=drop+table&order=up&page=-1",
                "/arrangements?page=99999999999&q=%25_%5C&retired=maybe",
                "/arrangements?page=9999",
                "/partners?q=invented&sector=public&standing=active&sort=headcount&order=desc",
                "/partners?sector=x&standing=%F0%9F%98%80&sort=&page=nine&retired=yes",
            })
    void answersAnyFilter(String address) throws Exception {
        web.perform(get(java.net.URI.create(address.replace("'", "%27"))).with(As.director()))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(200, 400));
    }

    @Test
    void keepsTheFilterInTheAddressesOfColumnsAndPages() throws Exception {
        web.perform(get("/arrangements").param("partner", one.toString()).with(As.director()))
                .andExpect(content().string(containsString("partner=" + one + "&amp;")))
                .andExpect(content().string(containsString("Joint 100% depot")));
    }

    @Test
    void whatABoundPersonMayNotSeeIsNotFound() throws Exception {
        UUID stranger = world.partner().partnerId();
        for (String page : List.of("partners", "history", "facts", "edit", "stages/new")) {
            web.perform(get("/arrangements/{id}/" + page, arrangement).with(As.boundTo(stranger, Role.CONSULTANT)))
                    .andExpect(status().isNotFound());
        }
        for (String verb : List.of("", "/stages", "/retirement", "/reinstatement")) {
            web.perform(post("/arrangements/{id}" + verb, arrangement)
                            .with(csrf())
                            .param("stage", "exit")
                            .param("from", "2020")
                            .with(As.boundTo(stranger, Role.CONSULTANT)))
                    .andExpect(status().isNotFound());
        }
        web.perform(get("/partners/{id}", one).with(As.boundTo(stranger, Role.DIRECTOR)))
                .andExpect(status().isNotFound());
        web.perform(get("/arrangements").with(As.boundTo(stranger, Role.DIRECTOR)))
                .andExpect(content().string(not(containsString("Joint 100% depot"))));
        web.perform(get("/arrangements").param("partner", one.toString()).with(As.boundTo(stranger, Role.DIRECTOR)))
                .andExpect(content().string(not(containsString(name(one)))));
        web.perform(get("/arrangements/{id}/partners", arrangement).with(As.boundTo(one.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk());
    }

    @Test
    void keepsWhatAListIsFilteredBy() throws Exception {
        web.perform(get("/partners?q=depot&sector=public&retired=yes").with(As.director()))
                .andExpect(content()
                        .string(allOf(
                                containsString("action=\"/partners\""),
                                containsString("value=\"depot\""),
                                containsString("value=\"public\" selected=\"selected\""),
                                containsString("checked=\"checked\""))));
        web.perform(get("/arrangements?stage=exit").with(As.director()))
                .andExpect(content()
                        .string(allOf(
                                containsString("action=\"/arrangements\""),
                                containsString("value=\"exit\" selected=\"selected\""),
                                containsString("name=\"retired\""),
                                not(containsString("checked=\"checked\"")))));
    }

    @Test
    void offersNoChangesOfWhatIsRetired() throws Exception {
        partnering.retire(arrangement, Visibility.EVERYTHING);
        partnering.retire(one, Visibility.EVERYTHING);
        for (String page : List.of("", "/assessments", "/partners", "/history")) {
            web.perform(get("/arrangements/{id}" + page, arrangement).with(As.consultant()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("/edit\""))))
                    .andExpect(content().string(not(containsString("stages/new"))))
                    .andExpect(content().string(not(containsString("assessments/new"))));
        }
        web.perform(get("/partners/{id}", one).with(As.consultant()))
                .andExpect(content().string(not(containsString("/edit\""))))
                .andExpect(content().string(containsString("/reinstatement")));
        for (String page : List.of("edit", "stages/new")) {
            web.perform(get("/arrangements/{id}/" + page, arrangement).with(As.consultant()))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("Bring it back first.")));
        }
        web.perform(stage("exit", "2020", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bring it back first.")));
        for (String again : List.of("/arrangements/" + arrangement, "/partners/" + one)) {
            web.perform(post(again + "/retirement").with(csrf()).with(As.consultant()))
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("is retired already.")));
        }
    }

    @Test
    void recordsAndDescribesAPartner() throws Exception {
        String name = "Recorded " + UUID.randomUUID();
        String address = web.perform(post("/partners")
                        .with(csrf())
                        .with(As.consultant())
                        .param("name", name)
                        .param("sector", "mutual")
                        .param("country", "IE")
                        .param("headcount", "12,500")
                        .param("standing", "in-distress"))
                .andExpect(redirectedUrlPattern("/partners/*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        web.perform(get(address).with(As.director()))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("12,500")))
                .andExpect(content().string(containsString("Ireland")));
        web.perform(post("/partners")
                        .with(csrf())
                        .with(As.consultant())
                        .param("name", name)
                        .param("sector", "mutual")
                        .param("country", "QQ")
                        .param("headcount", "9999999999")
                        .param("standing", "resting"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A whole number, please.")))
                .andExpect(content().string(containsString("This is not one of the choices.")));
        web.perform(post(address + "/retirement").with(csrf()).with(As.consultant()))
                .andExpect(redirectedUrl(address));
        web.perform(get("/partners").param("q", name).with(As.director()))
                .andExpect(content().string(not(containsString(">" + name + "<"))));
        web.perform(post(address + "/reinstatement").with(csrf()).with(As.consultant()))
                .andExpect(redirectedUrl(address));
    }

    @Test
    void recordsAStageAndRefusesOneThatCannotBe() throws Exception {
        web.perform(stage("operation", "2014-03", "Went live"))
                .andExpect(redirectedUrl("/arrangements/" + arrangement + "/history"));
        web.perform(get("/arrangements/{id}/history", arrangement).with(As.director()))
                .andExpect(content().string(containsString("Mar 2014")))
                .andExpect(content().string(containsString("Went live")));
        web.perform(stage("operation", "2015", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("It is at this stage already.")));
        web.perform(stage("exit", "2013", "Kept as typed"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("the next cannot begin before that")))
                .andExpect(content().string(containsString("Kept as typed")));
        web.perform(stage("", "", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose one.")));
    }
}
