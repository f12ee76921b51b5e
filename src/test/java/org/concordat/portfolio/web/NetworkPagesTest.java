package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ConcordatTest
class NetworkPagesTest extends OwnFellowAndStranger {

    @BeforeEach
    void oneArrangementOfOnesOwnAndOneOfOthers() {
        arrangement(
                "Own depot",
                Kind.OUTSOURCING,
                part(own, ParticipationRole.CLIENT),
                part(fellow, ParticipationRole.PROVIDER));
        arrangement(
                "Foreign yard",
                Kind.MUTUAL,
                part(fellow, ParticipationRole.LEAD),
                part(stranger, ParticipationRole.MEMBER));
    }

    private void arrangement(String name, Kind kind, ParticipationTerms... parts) {
        ArrangementTerms terms =
                new ArrangementTerms(name, kind, SupportTier.ASSURANCE, null, null, 40, null, null, null, null, null);
        partnering.setUp(terms, List.of(parts), Stage.OPERATION, World.date("2020"), Visibility.EVERYTHING);
    }

    private static ParticipationTerms part(PartnerId partner, ParticipationRole role) {
        return new ParticipationTerms(
                null, partner, role, null, Control.JOINT, null, World.date("2020"), null, List.of(), null);
    }

    private String page(String path) throws Exception {
        return web.perform(get(URI.create(path)).with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void showWhatOneTakesPartInAndNothingElse() throws Exception {
        for (String path : List.of("/network", "/network/dependence", "/network?partner=" + stranger)) {
            assertThat(page(path)).doesNotContain("Foreign yard").doesNotContain("/partners/" + stranger);
        }
        assertThat(page("/network"))
                .contains(
                        "Own depot", "/partners/" + own, "/partners/" + fellow, "2 partners in one arrangement", "<svg")
                .contains("Provider", "control: Joint");
    }

    @Test
    void narrowToWhatIsAskedFor() throws Exception {
        assertThat(page("/network?kind=outsourcing")).contains("Own depot");
        assertThat(page("/network?kind=mutual")).doesNotContain("Own depot").contains("No partner that you may see");
        assertThat(page("/network?stage=exit")).contains("No partner that you may see");
        assertThat(page("/network?sector=mutual")).contains("No partner that you may see");
    }

    @Test
    void sayWhoDependsOnWhomByTheRules() throws Exception {
        String dependence = page("/network/dependence");
        assertThat(dependence)
                .contains("/partners/" + fellow + "/failure", "provides in one")
                .doesNotContain("/partners/" + own + "/failure");
    }

    @Test
    void nameInAFileEveryoneWhoDependsOnAPartnerWithItsSectorApart() throws Exception {
        List<ParticipationTerms> parts = new ArrayList<>(List.of(part(own, ParticipationRole.LEAD)));
        for (int number = 0; number < 7; number++) {
            parts.add(part(world.partner(), ParticipationRole.MEMBER));
        }
        arrangement("Own yard", Kind.MUTUAL, parts.toArray(ParticipationTerms[]::new));

        assertThat(page("/network/dependence")).contains("and 2 more");
        String file = page("/network/dependence?csv=paged");
        assertThat(file.lines().findFirst().orElse("")).startsWith("\uFEFFPartner,Sector,Depend on it,Who,Because it");
        assertThat(file).doesNotContain("more", "if it failed").contains("People in scope");
        assertThat(file.lines()
                        .filter(line -> line.contains("leads or hosts"))
                        .findFirst()
                        .orElse(""))
                .matches(".*,7,\"([^,\"]+, ){6}[^,\"]+\",.*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?kind=nonsense&stage=%7B&sector=x&page=99999",
                "?page=-1&sort=nonsense&order=x",
                "?page=9999999999999&kind=outsourcing&kind=mutual"
            })
    void takeNonsenseForNothingAsked(String nonsense) throws Exception {
        assertThat(page("/network" + nonsense)).contains("Own depot");
        assertThat(page("/network/dependence" + nonsense)).contains("/partners/" + fellow + "/failure");
    }

    @Test
    void findNothingByANameThatNobodyHas() throws Exception {
        assertThat(page("/network?partner=%25_no-such")).contains("No partner that you may see");
    }
}
