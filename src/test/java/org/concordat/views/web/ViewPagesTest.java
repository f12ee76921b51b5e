package org.concordat.views.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.ConcordatTest;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

@ConcordatTest
class ViewPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Partnering partnering;

    @Autowired
    JdbcClient sql;

    private User helen;
    private User omar;
    private RequestPostProcessor me;
    private RequestPostProcessor other;
    private PartnerId own;
    private PartnerId fellow;

    @BeforeEach
    void twoDirectorsOfWhomOneSeesLess() {
        World world = new World(partnering);
        own = world.partner();
        fellow = world.partner();
        world.arrangement(own, fellow);
        helen = director("Helen", null);
        omar = director("Omar", own.partnerId());
        me = As.user(helen);
        other = As.user(omar);
    }

    private static User director(String name, @Nullable UUID partner) {
        return new User(UUID.randomUUID() + "@views.example", name, EnumSet.of(Role.DIRECTOR), partner);
    }

    @Test
    void showsAgainWhatWasSavedAndNeverItsPage() throws Exception {
        String view = save("Board", "kind=outsourcing&sort=band&order=desc&page=7");

        String shown = web.perform(get(view).with(me))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(shown)
                .contains("kind=outsourcing", "sort=band", "order=desc", "view=")
                .doesNotContain("page=");
        assertThat(page(shown, me)).contains("Board", "Your saved view.").doesNotContain("Keep the view like this");
        assertThat(page("/views", me)).contains("Board", "Outsourcing", "Sorted by band", "The other way round");
    }

    @Test
    void keepsHowLongAgoAsItWasChosen() throws Exception {
        String view = save("What changed", "since=year");
        assertThat(shown(view, me)).contains("since=year");
        assertThat(page("/views", me)).contains("Changes since a year ago");
        assertThat(page(shown(view, me), me)).contains("Your saved view.");
    }

    @Test
    void showsSomeoneElseNoMoreThanTheyMaySeeAndSaysWhoseItIs() throws Exception {
        World world = new World(partnering);
        PartnerId stranger = world.partner();
        String strangers = partnerName(stranger);
        String view = save("Of one partner", "partner=" + stranger);
        assertThat(page("/views/new?partner=" + stranger, me)).contains(strangers);

        String opened = page(shown(view, other), other);

        assertThat(opened)
                .contains("Of one partner", "A view of Helen", "fewer than they see", "Keep a copy")
                .doesNotContain(strangers);
        assertThat(page("/views/new?copy=" + id(view), other))
                .contains("a partner that you may not see", "Of one partner")
                .doesNotContain(strangers);
    }

    @Test
    void givesACopyToWhoeverWantsOne() throws Exception {
        String view = save("Board", "kind=mutual");
        String copy = web.perform(post("/views")
                        .param("name", "Board")
                        .param("kind", "mutual")
                        .with(csrf())
                        .with(other))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(copy).isNotEqualTo(view);
        assertThat(page(shown(copy, other), other)).contains("Your saved view.");
    }

    @Test
    void letsNobodyElseChangeOrListIt() throws Exception {
        String view = save("Board", "kind=mutual");
        for (RequestPostProcessor who : List.of(other, As.administrator(), As.consultant())) {
            web.perform(get(view + "/edit").with(who)).andExpect(status().isNotFound());
            for (String path : List.of(view, view + "/showing", view + "/deletion", view + "/restoration")) {
                web.perform(post(path).param("name", "Mine").with(csrf()).with(who))
                        .andExpect(status().isNotFound());
            }
            assertThat(page("/views", who)).doesNotContain(id(view));
        }
        assertThat(page("/views", me)).contains("Board");
    }

    @Test
    void isClosedByTheDatabaseToWhoeverDoesNotAskForThatOne() throws Exception {
        String view = save("Board", "kind=mutual");
        UUID id = UUID.fromString(id(view));
        String all = "select count(*) from saved_view where saved_view_id = '" + id + "'";
        assertThat(Seen.<Long>by(helen, () -> count(all))).isEqualTo(1);
        assertThat(Seen.<Long>by(omar, () -> count(all))).isZero();
        assertThat(Seen.<Long>by(omar, () -> count("select count(*) from view_opened('" + id + "')") + 10 * count(all)))
                .isEqualTo(1);
        User respondent = new User(UUID.randomUUID() + "@views.example", "Rae", EnumSet.of(Role.RESPONDENT), null);
        assertThat(Seen.<Long>by(respondent, () -> count("select count(*) from view_opened('" + id + "')")))
                .isZero();
        assertThat(Seen.<Integer>by(
                        omar,
                        () -> sql.sql("update saved_view set name = 'Mine' where saved_view_id = ?")
                                .param(id)
                                .update()))
                .isZero();
    }

    private long count(String question) {
        return sql.sql(question).query(Long.class).single();
    }

    @Test
    void saysThatOtherChoicesAreShownAndKeepsTheseWhenAsked() throws Exception {
        String view = save("Board", "kind=mutual");
        String changed = shown(view, me).replace("kind=mutual", "kind=outsourcing");
        assertThat(page(changed, me)).contains("with other choices than were saved", "Keep the view like this");

        web.perform(post(view + "/showing")
                        .param("kind", "outsourcing")
                        .with(csrf())
                        .with(me))
                .andExpect(redirectedUrl(view));

        assertThat(shown(view, me)).contains("kind=outsourcing");
    }

    @Test
    void looksOnAtAViewWhileOtherThingsAreChosenAndLeavesOutWhatIsNoChoice() throws Exception {
        String choices = "kind=mutual&by=area&group=lead&sort=area-SO&order=desc";
        String shown = shown(save("Board", choices + "&framework=" + Catalogue.DEFAULT_FRAMEWORK), me);
        assertThat(page(shown + "&stage=nonsense&order=desc", me))
                .contains("Your saved view.", "name=\"view\"")
                .doesNotContain("Keep the view like this");
        assertThat(page("/views", me)).contains("By area", "Grouped by lead partner", "Sorted by SO");
    }

    @Test
    void renames() throws Exception {
        String view = save("Board", "");
        web.perform(post(view).param("name", "Committee").with(csrf()).with(me)).andExpect(redirectedUrl("/views"));
        assertThat(page("/views", me)).contains("Committee").doesNotContain(">Board<");
        web.perform(post(view).param("name", "committee").with(csrf()).with(me)).andExpect(redirectedUrl("/views"));
    }

    @Test
    void isGoneWhenItWasDeletedAndBackAtTheSameAddressWhenThatIsTakenBack() throws Exception {
        String view = save("Board", "kind=mutual");
        String shown = shown(view, me);
        web.perform(post(view + "/deletion").with(csrf()).with(me)).andExpect(redirectedUrl("/views"));

        web.perform(get(view).with(me)).andExpect(status().isNotFound());
        web.perform(get(view).with(other)).andExpect(status().isNotFound());
        web.perform(get(view + "/edit").with(me)).andExpect(status().isNotFound());
        assertThat(page(shown, me)).doesNotContain("Board");

        web.perform(post(view + "/restoration").with(csrf()).with(other)).andExpect(status().isNotFound());
        web.perform(post(view + "/restoration").with(csrf()).with(me)).andExpect(redirectedUrl("/views"));
        assertThat(page(shown(view, other), other)).contains("Board");
    }

    @Test
    void doesNotComeBackBesideAnotherOfItsName() throws Exception {
        String view = save("Board", "kind=mutual");
        web.perform(post(view + "/deletion").with(csrf()).with(me));
        save("board", "");
        web.perform(post(view + "/restoration").with(csrf()).with(me)).andExpect(redirectedUrl("/views"));
        web.perform(get(view).with(me)).andExpect(status().isNotFound());
    }

    @Test
    void saysAtTheNameWhatIsWrongWithItAndLosesNothing() throws Exception {
        save("Board", "kind=mutual");
        for (String name : List.of("", "  ", "BOARD", "x".repeat(81), "a\u0007b", "a\u202Eb")) {
            MockHttpServletResponse answer = web.perform(post("/views")
                            .param("name", name)
                            .param("kind", "outsourcing")
                            .with(csrf())
                            .with(me))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(name).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("id=\"name-error\"", "value=\"outsourcing\"");
        }
        String another = save("Another", "");
        assertThat(web.perform(post(another).param("name", "board").with(csrf()).with(me))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("You have another view of this name.", "value=\"board\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "שיתוף פעולה", "🤝 Both", "100% {0} 'quoted' #{x} ${y}"})
    void writesAnyNameAsItIs(String name) throws Exception {
        String view = save(name, "");
        for (String path : List.of("/views", shown(view, me), view + "/edit", "/")) {
            assertThat(page(path, me))
                    .contains(HtmlUtils.htmlEscape(name, "UTF-8"))
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void keepsFiftyAndSaysWhyNoMore() throws Exception {
        for (int made = 0; made < 50; made++) {
            save("View " + made, "");
        }
        assertThat(web.perform(post("/views")
                                .param("name", "One more")
                                .with(csrf())
                                .with(me))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("You have 50 saved views", "One more");
    }

    @Test
    void savesOneOfTwoOfTheSameNameAtOnce() throws Exception {
        page("/views", me);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> saving = () -> web.perform(
                            post("/views").param("name", "Twice").with(csrf()).with(me))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(List.of(saving, saving))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(302, 422);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void knowsNothingOfWhatIsNotThere() throws Exception {
        for (String path : List.of("/views/" + UUID.randomUUID(), "/views/nonsense", "/views/%00", "/views/1/edit")) {
            assertThat(web.perform(get(URI.create(path)).with(me))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isBetween(400, 404);
        }
        for (String verb : List.of("", "/showing", "/deletion", "/restoration")) {
            web.perform(post("/views/" + UUID.randomUUID() + verb).with(csrf()).with(me))
                    .andExpect(status().isNotFound());
        }
        assertThat(page("/?view=" + UUID.randomUUID(), me)).doesNotContain("view-open");
        assertThat(page("/?view=nonsense", me)).doesNotContain("view-open");
        assertThat(page("/views/new?copy=" + UUID.randomUUID() + "&kind=%3C&framework=no-such", me))
                .contains("Every arrangement");
        web.perform(post("/views").param("name", "a\0b").with(csrf()).with(me)).andExpect(status().isBadRequest());
    }

    private String save(String name, String address) throws Exception {
        MockHttpServletRequestBuilder request = post(URI.create("/views?" + address))
                .param("name", name)
                .with(csrf())
                .with(me);
        String view = web.perform(request)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(view).startsWith("/views/");
        return view;
    }

    private String shown(String view, RequestPostProcessor who) throws Exception {
        return web.perform(get(view).with(who)).andReturn().getResponse().getRedirectedUrl();
    }

    private String page(String path, RequestPostProcessor who) throws Exception {
        return web.perform(get(URI.create(path)).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String id(String view) {
        return view.substring(view.lastIndexOf('/') + 1);
    }

    private String partnerName(PartnerId partner) {
        return sql.sql("select name from partner where partner_id = ?")
                .param(partner.partnerId())
                .query(String.class)
                .single();
    }
}
