package org.concordat.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ConcordatTest
class ArrangementEditingTest extends JointDepot {

    @Test
    void setsUpAnArrangementByTheNamesOfItsPartners() throws Exception {
        web.perform(setUp().param("participations[1].partner", name(other).toUpperCase(java.util.Locale.ROOT)))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/arrangements/*/partners"));
    }

    @Test
    void addsAndRemovesARowAndKeepsEverythingTyped() throws Exception {
        web.perform(setUp().param("participations[1].partner", "Half a na").param("add", "partner"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Half a na")))
                .andExpect(content().string(containsString("name=\"participations[2].partner\"")))
                .andExpect(content().string(containsString("value=\"Tried depot\"")));
        web.perform(setUp().param("participations[1].partner", "Half a na").param("remove", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Half a na"))))
                .andExpect(content().string(containsString("value=\"Tried depot\"")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name                          | ' '            | Please fill this in.
            name                          | a\u202Eb       | characters that cannot be seen
            kind                          | marriage       | This is not one of the choices.
            starts                        | 2019           | This ends before it begins.
            starts                        | last year      | Please write the date as
            starts                        | 0001           | The year has to be 1800 or later.
            staffInScope                  | -3             | This has to be between 0 and 10,000,000.
            staffInScope                  | many           | A whole number, please.
            annualValue                   | -1             | A sum of 0 or more
            currency                      | ZZZ            | three letters
            stageFrom                     | 2199           | This day has not come yet.
            stageFrom                     | 2999           | This day has not come yet.
            staffInScope                  | 1,5            | A comma only groups thousands
            annualValue                   | 1,5            | Write 1.5 for one and a half.
            participations[1].equity      | 1,5            | Write 1.5 for one and a half.
            participations[1].equity      | 60             | it cannot be more than 100%
            participations[1].equity      | 101            | A share is 0 to 100%
            participations[1].role        | guest          | This is not one of the choices.
            participations[1].until       | 1900           | This ends before it begins.
            participations[1].partner     | Nobody at all  | No partner here has exactly this name.
            participations[1].partner     | Invented part  | Was this meant: Invented partner
            """)
    void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String message) throws Exception {
        MockHttpServletRequestBuilder form = setUp();
        if (!field.equals("participations[1].partner")) {
            form = form.param("participations[1].partner", name(other));
        }
        form = form.param("participations[0].equity", "50")
                .param("participations[1].since", "2012")
                .param("ends", "2018");
        web.perform(form.with(replacing(field, typed)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString("href=\"#")))
                .andExpect(
                        content().string(containsString("value=\"" + (field.equals("name") ? typed : "Tried depot"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "participations[60].partner",
                "participations[255].partner",
                "participations[256].partner",
                "participations[300].partner",
                "participations[9999].partner",
                "participations[99999999999].partner",
                "participations[-1].partner",
                "participations[abc].partner",
                "participations[].partner",
                "participations[ 1].partner",
                "participations[1.partner",
                "participations[1]",
                "participations[1][2].partner",
                "participations[1].partner[9999]",
                "participations['1'].partner",
                "participations",
                "participations.partner",
                "_participations[9999].partner",
                "!participations[abc",
            })
    void refusesRowsThatTheFormDoesNotHave(String name) throws Exception {
        web.perform(setUp().param("participations[1].partner", name(other)).param(name, "x"))
                .andExpect(status().isBadRequest());
        web.perform(post("/arrangements/{id}", arrangement)
                        .with(csrf())
                        .with(As.consultant())
                        .param(name, "x"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void answersIdsAndVersionsThatAreNone() throws Exception {
        web.perform(setUp().param("participations[1].partner", name(other))
                        .param("participations[1].id", "x")
                        .with(replacing("version", "x")))
                .andExpect(redirectedUrlPattern("/arrangements/*/partners"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-7", "99999999999999999999"})
    void takesAVersionThatIsNoneForStale(String version) throws Exception {
        web.perform(filledIn(post("/arrangements/{id}", arrangement))
                        .param("participations[1].partner", name(other))
                        .with(replacing("version", version)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Someone else saved first")));
        web.perform(post("/partners/{id}", one)
                        .with(csrf())
                        .with(As.consultant())
                        .param("version", version)
                        .param("name", "Renamed")
                        .param("sector", "public")
                        .param("standing", "active"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Someone else saved first")));
    }

    @Test
    void knowsAPartnerByItsNameHoweverItIsSpaced() throws Exception {
        web.perform(setUp().param("participations[1].partner", name(other).replace(" ", " \u00A0 ")))
                .andExpect(redirectedUrlPattern("/arrangements/*/partners"));
        web.perform(post("/partners")
                        .with(csrf())
                        .with(As.consultant())
                        .param("name", name(other).replace(" ", "   "))
                        .param("sector", "public")
                        .param("standing", "active"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Another partner has this name already.")));
    }

    @Test
    void refusesTenThousandCharactersAndShowsThemAgain() throws Exception {
        String long_ = "x".repeat(10_000);
        web.perform(setUp().param("participations[1].partner", name(other)).with(replacing("name", long_)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At most 200 characters, please.")))
                .andExpect(content().string(containsString(long_)));
    }

    @Test
    void refusesAPartnerTwiceAndFewerThanTwo() throws Exception {
        web.perform(setUp().param("participations[1].partner", name(one)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This partner takes part already at that time.")));
        web.perform(setUp().with(replacing("participations[1].role", "")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("at least two different partners")));
    }

    @Test
    void aStaleFormShowsBothVersionsAndOverwritesNothing() throws Exception {
        Arrangement read =
                arrangements.findVisible(arrangement, Visibility.EVERYTHING).orElseThrow();
        String ids0 = read.participations().get(0).id().toString();
        String ids1 = read.participations().get(1).id().toString();
        MockHttpServletRequestBuilder mine = post("/arrangements/{id}", arrangement)
                .with(csrf())
                .with(As.consultant())
                .param("version", Long.toString(read.version()))
                .param("name", "By the second")
                .param("kind", "joint-venture")
                .param("tier", "assurance")
                .param("participations[0].id", ids0)
                .param("participations[0].partner", name(one))
                .param("participations[0].role", "lead")
                .param("participations[1].id", ids1)
                .param("participations[1].partner", name(other))
                .param("participations[1].role", "member");
        partnering.revise(
                arrangement,
                read.version(),
                World.terms("By the first"),
                read.participations().stream().map(part -> part.terms()).toList(),
                Visibility.EVERYTHING);

        String conflict = web.perform(mine)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("By the first")))
                .andExpect(content().string(containsString("By the second")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(arrangements.findById(arrangement).orElseThrow().name()).isEqualTo("By the first");

        long current = arrangements.findById(arrangement).orElseThrow().version();
        assertThat(conflict).contains("name=\"version\" value=\"" + current + "\"");
        assertThat(conflict).contains("name=\"participations[1].id\" value=\"" + ids1 + "\"");
        web.perform(mine.with(replacing("version", Long.toString(current))).with(replacing("again", "yes")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"By the second\"")));
    }

    @Test
    void savesMineInsteadWhenThatIsChosen() throws Exception {
        Arrangement read =
                arrangements.findVisible(arrangement, Visibility.EVERYTHING).orElseThrow();
        web.perform(post("/arrangements/{id}", arrangement)
                        .with(csrf())
                        .with(As.consultant())
                        .param("version", Long.toString(read.version()))
                        .param("name", "شراكة المستودع")
                        .param("kind", "supply-chain")
                        .param("tier", "leverage")
                        .param("participations[0].partner", name(one))
                        .param("participations[0].role", "client")
                        .param("participations[4].partner", name(other))
                        .param("participations[4].role", "provider"))
                .andExpect(redirectedUrl("/arrangements/" + arrangement + "/partners"));
        web.perform(get("/arrangements/{id}/partners", arrangement).with(As.director()))
                .andExpect(content().string(containsString("<bdi>شراكة المستودع</bdi>")));
    }

    @Test
    void aFormWithoutAVersionIsStale() throws Exception {
        web.perform(post("/partners/{id}", one)
                        .with(csrf())
                        .with(As.consultant())
                        .param("name", "Renamed " + UUID.randomUUID())
                        .param("sector", "public")
                        .param("country", "")
                        .param("standing", "active"))
                .andExpect(status().isConflict());
    }

    private MockHttpServletRequestBuilder setUp() {
        return filledIn(post("/arrangements"));
    }

    private MockHttpServletRequestBuilder filledIn(MockHttpServletRequestBuilder form) {
        return form.with(csrf())
                .with(As.consultant())
                .param("version", "0")
                .param("name", "Tried depot")
                .param("kind", "joint-venture")
                .param("tier", "assurance")
                .param("currency", "GBP")
                .param("annualValue", "1,500,000.50")
                .param("stage", "proposal")
                .param("stageFrom", KnownDate.parse("2012-04").orElseThrow().toString())
                .param("participations[0].partner", name(one))
                .param("participations[0].role", "lead")
                .param("participations[1].role", "member");
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor replacing(
            String name, String value) {
        return request -> {
            request.setParameter(name, value);
            return request;
        };
    }
}
