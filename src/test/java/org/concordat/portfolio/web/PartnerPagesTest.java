package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Control;
import org.concordat.partnership.Kind;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.OwnAction;
import org.concordat.planning.Plans;
import org.concordat.planning.change.Changing;
import org.concordat.planning.consent.ConsentAnswer;
import org.concordat.planning.consent.Consenting;
import org.concordat.planning.renewal.Planning;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
class PartnerPagesTest extends OwnFellowAndStranger {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<String> TABS = List.of("", "/arrangements", "/views", "/actions", "/failure");

    @Autowired
    Planning planning;

    @Autowired
    Changing changing;

    @Autowired
    Consenting consenting;

    @Autowired
    JdbcClient database;

    private ArrangementId depot;

    @BeforeEach
    void oneArrangementOfOnesOwnAndOneOfOthers() {
        depot = arrangement(
                "Own depot", 640, part(own, ParticipationRole.MEMBER), part(fellow, ParticipationRole.LEAD));
        arrangement("Foreign yard", 90, part(fellow, ParticipationRole.LEAD), part(stranger, ParticipationRole.CLIENT));
    }

    private ArrangementId arrangement(String name, @Nullable Integer staff, ParticipationTerms... parts) {
        ArrangementTerms terms = new ArrangementTerms(
                name, Kind.OUTSOURCING, SupportTier.ASSURANCE, null, null, staff, null, null, null, null, null);
        return partnering.setUp(terms, List.of(parts), Stage.OPERATION, World.date("2020"), Visibility.EVERYTHING);
    }

    private static ParticipationTerms part(PartnerId partner, ParticipationRole role) {
        return new ParticipationTerms(
                null, partner, role, null, Control.JOINT, 120, World.date("2020"), null, List.of(), null);
    }

    private String page(String path) throws Exception {
        return web.perform(get(URI.create(path)).with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void showAFellowOnlyInWhatOneSees() throws Exception {
        for (String tab : TABS) {
            assertThat(page("/partners/" + fellow + tab))
                    .doesNotContain("Foreign yard")
                    .doesNotContain(stranger.toString());
        }
        assertThat(page("/partners/" + fellow)).contains("Own depot", "/partners/" + own, "120");
        assertThat(page("/partners/" + fellow + "/arrangements"))
                .contains("Own depot", "control: Joint", "Not assessed");
        assertThat(page("/partners/" + fellow + "/failure")).contains("Own depot", "Leads or controls it", "640");
    }

    @Test
    void areNotThereOfAStranger() throws Exception {
        for (String tab : TABS) {
            web.perform(get("/partners/" + stranger + tab).with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                    .andExpect(status().isNotFound());
            web.perform(get("/partners/nonsense" + tab).with(As.director())).andExpect(status().isNotFound());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=99999&sort=nonsense&order=nonsense&framework=nonsense&which=nonsense",
                "?page=-1&sort=%7B%27&which=%25&framework=%27",
                "?page=9999999999&framework=&sort=readiness&order=desc"
            })
    void takeNonsenseForNothingAsked(String nonsense) throws Exception {
        for (String tab : TABS) {
            page("/partners/" + fellow + tab + nonsense);
        }
        assertThat(page("/partners/" + fellow + "/arrangements" + nonsense)).contains("Own depot");
    }

    @Test
    void setAPartnersViewBesideThoseOfTheOthersTheWidestFirst() throws Exception {
        AssessmentId look = look(depot, DAY, 3, Map.of(own, Map.of("SO7", 1), fellow, Map.of("SO7", 4, "SI3", 2)));
        String views = page("/partners/" + own + "/views");
        assertThat(views)
                .contains(
                        "/assessments/" + look + "/result/explanations/mechanism-SO7",
                        "3 apart",
                        "it says 1, the others 4")
                .contains("it says 3, the others 2")
                .contains("higher on 1, lower on 1; on 1 it is two levels or more");
        assertThat(views.indexOf("mechanism-SO7")).isLessThan(views.indexOf("mechanism-SI3"));
        assertThat(page("/partners/" + fellow + "/views")).contains("it says 4, the others 1");
        assertThat(page("/partners/" + own + "/arrangements")).contains("/assessments/" + look + "/result");
    }

    @Test
    void showNothingThatAnAnonymousAssessmentWithholds() throws Exception {
        anonymous(depot, DAY, 1);
        assertThat(page("/partners/" + own + "/views"))
                .contains("one has none to show", "It cannot be told yet")
                .doesNotContain("mechanism-SO1");
        assertThat(page("/partners/" + fellow + "/views")).contains("not shown", "It cannot be told yet");
    }

    @Test
    void sayWhatIsAskedOfAPartnerAndWhatItSaidToIt() throws Exception {
        ActionPlanId plan = planning.make(Plans.CONSULTANT, look(depot, DAY, 1, Map.of()));
        add(plan, "Late thing", own, LocalDate.of(2026, 1, 2), Set.of());
        add(plan, "Later thing", own, LocalDate.now(ZoneOffset.UTC).plusMonths(6), Set.of());
        add(plan, "Binding thing", fellow, null, Set.of(own));
        add(plan, "Thing of the other", fellow, null, Set.of());

        String all = page("/partners/" + own + "/actions");
        assertThat(all)
                .contains("All open (3)", "Overdue (1)", "Awaiting its word (3)", "nothing yet", "Binding thing")
                .doesNotContain("Thing of the other");
        assertThat(all.indexOf("Late thing")).isLessThan(all.indexOf("Later thing"));
        assertThat(page("/partners/" + own + "/actions?which=overdue"))
                .contains("Late thing")
                .doesNotContain("Later thing");
        assertThat(page("/partners/" + own + "/actions?which=promised")).contains("Nothing of this kind.");
        assertThat(page("/partners/" + own)).contains("one overdue");
    }

    @Test
    void callWhatAPartnerAgreedToAPromiseUntilItSaysSomethingElse() throws Exception {
        ActionPlanId plan = planning.make(Plans.CONSULTANT, look(depot, DAY, 1, Map.of()));
        ActionId id = add(plan, "Promised thing", own, null, Set.of(fellow));
        consenting.say(
                Plans.viewer(own.partnerId(), Role.DIRECTOR),
                id,
                ConsentAnswer.AGREED,
                null,
                consenting.of(Plans.CONSULTANT, id).mark());
        String promised = "/partners/" + own + "/actions?which=promised";
        assertThat(page(promised))
                .contains("Promised (1)", "Promised thing", ">agreed<")
                .doesNotContain("asked anew");
        assertThat(page("/partners/" + fellow + "/actions?which=awaiting")).contains("Promised thing");

        database.sql("update action set effort_days = 40 where action_id = ?")
                .param(id.actionId())
                .update();
        assertThat(page(promised))
                .contains("asked anew: changed since it answered")
                .doesNotContain(">agreed<");
    }

    private ActionId add(
            ActionPlanId plan, String title, PartnerId partner, @Nullable LocalDate due, Set<PartnerId> binds) {
        return changing.add(
                Plans.CONSULTANT,
                plan,
                new OwnAction(new MechanismCode("SI3"), null, title, null, null),
                new ActionTerms(null, null, partner, BigDecimal.TEN, null, due),
                ActionDetails.OPEN.binds(binds));
    }

    @Test
    void putWhatHangsOnAPartnerMostFirstIfItFailed() throws Exception {
        arrangement("A small thing", 5000, part(own, ParticipationRole.HOST), part(fellow, ParticipationRole.MEMBER));
        ArrangementId led =
                arrangement("Zoo", null, part(own, ParticipationRole.LEAD), part(fellow, ParticipationRole.MEMBER));
        ParticipationTerms over = new ParticipationTerms(
                null,
                own,
                ParticipationRole.MEMBER,
                null,
                Control.JOINT,
                10,
                World.date("2010"),
                World.date("2012"),
                List.of(),
                null);
        arrangement("Long over", 77, over, part(fellow, ParticipationRole.LEAD));
        look(led, DAY, 3, Map.of());

        String failure = page("/partners/" + own + "/failure");
        assertThat(failure)
                .doesNotContain("Long over")
                .contains("1 of 3", "the partners agreed a way", "no assessment tells", "not known in one", "5,640");
        assertThat(failure.indexOf("Zoo")).isLessThan(failure.indexOf("A small thing"));
        assertThat(failure.indexOf("A small thing")).isLessThan(failure.indexOf("Own depot"));
        assertThat(page("/partners/" + own)).contains("Long over", "and one not now");
    }
}
