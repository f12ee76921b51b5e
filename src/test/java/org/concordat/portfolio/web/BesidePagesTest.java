package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.Looked;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.partnership.Visibility;
import org.concordat.planning.renewal.Planning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class BesidePagesTest extends OwnFellowAndStranger {

    private static final LocalDate THEN = LocalDate.of(2024, 3, 1);

    @Autowired
    Planning planning;

    private ArrangementId depot;
    private ArrangementId office;
    private AssessmentId ofDepot;

    @BeforeEach
    void twoThatDiffer() {
        depot = arrangement("Own depot", own, fellow);
        office = arrangement("Own <office>", own, fellow);
        ofDepot = look(depot, THEN, 3, Map.of(own, Map.of("SI3", 0, "SO7", 4), fellow, Map.of("SI3", 0)));
        look(office, THEN, 3, Map.of());
    }

    private ArrangementId arrangement(String name, PartnerId one, PartnerId other) {
        return partnering.setUp(
                new ArrangementTerms(
                        name, Kind.OUTSOURCING, SupportTier.ASSURANCE, null, null, null, null, null, null, null, null),
                Stream.of(one, other)
                        .map(partner -> ParticipationTerms.of(partner, ParticipationRole.MEMBER))
                        .toList(),
                Stage.OPERATION,
                KnownDate.day(LocalDate.of(2020, 1, 1)),
                Visibility.EVERYTHING);
    }

    @Test
    void laysWhatIsAskedForSideBySideInThatOrderWithEveryFigureLinkedToItsReason() throws Exception {
        String page = page(address(office, depot));
        assertThat(page.indexOf("Own &lt;office&gt;")).isLessThan(page.indexOf("Own depot"));
        assertThat(page)
                .contains("/assessments/" + ofDepot + "/result/explanations/readiness")
                .contains("/assessments/" + ofDepot + "/result/explanations/mechanism-SI3")
                .contains("/assessments/" + ofDepot + "/result/explanations/area-")
                .contains("One mechanism is two levels or more apart", "No plan")
                .doesNotContain("cannot be shown", "Other versions");
    }

    @Test
    void putsFirstWhereTheyAreFarApartAndSortsOtherwiseWhenAsked() throws Exception {
        assertThat(codes(page(address(depot, office))).get(0)).isEqualTo("SI3");
        List<String> differ = codes(page(address(depot, office) + "&sort=differ"));
        assertThat(differ.subList(0, 2)).containsExactly("SI3", "SO7");
        assertThat(codes(page(address(depot, office) + "&sort=framework")).get(0))
                .isEqualTo("SO1");
        assertThat(codes(page(address(depot, office) + "&sort=nonsense")))
                .isEqualTo(codes(page(address(depot, office))));
    }

    private static List<String> codes(String page) {
        List<String> codes = new ArrayList<>();
        Matcher found = Pattern.compile("distance-code\">([A-Z0-9]+)<").matcher(page);
        while (found.find()) {
            codes.add(found.group(1));
        }
        return codes;
    }

    @Test
    void givesOneFigureAsTheRangeWhereNobodyDiffers() throws Exception {
        assertThat(page(address(depot, office))).doesNotContain(">3–3<");
    }

    @Test
    void saysSoWhereOneWasAssessedAgainstAnOlderVersion() throws Exception {
        String code = "small-" + UUID.randomUUID();
        FrameworkDocument first = Looked.framework(code);
        catalogue.publish(catalogue.load(first), "A test");
        look(code, depot, THEN, 2);
        catalogue.publish(
                catalogue.load(new FrameworkDocument(
                        code,
                        first.name(),
                        2,
                        first.language(),
                        first.summary(),
                        first.source(),
                        first.themes(),
                        first.areas(),
                        first.rules())),
                "A test");
        look(code, office, THEN.plusYears(1), 3);
        assertThat(page(address(depot, office) + "&framework=" + code))
                .contains("different versions of the framework", "version 1<", "version 2<", "2–3</td>");
        assertThat(page(address(depot, office))).doesNotContain("different versions");
    }

    @Test
    void saysWhatIsBeingDoneAndWhereThatLeads() throws Exception {
        planning.make(Looked.viewer(null, Role.CONSULTANT), ofDepot);
        assertThat(page(address(depot, office)))
                .contains("/arrangements/" + depot + "/plan?framework=", "no days set", "No plan");
    }

    @Test
    void takesWhatAViewerMayNotSeeForUnknown() throws Exception {
        ArrangementId elsewhere = arrangement("Someone else’s depot", fellow, stranger);
        look(elsewhere, THEN, 1, Map.of());
        String unseen = page(address(depot, office, elsewhere));
        String unknown = page(address(depot, office, new ArrangementId(UUID.randomUUID())));
        assertThat(unseen).contains("One of those cannot be shown.").doesNotContain("Someone else’s depot");
        assertThat(main(unseen)).isEqualTo(main(unknown));
        assertThat(page(address(depot) + "&add=someone%20else")).contains("No other arrangement that you may see");
    }

    @Test
    void asksForMoreWhereThereAreTooFewAndLosesNothing() throws Exception {
        assertThat(page("/portfolio/beside")).contains("Choose two arrangements or more");
        assertThat(page(address(depot)))
                .contains("This is one arrangement; choose another", "value=\"" + depot + "\"", "Own depot");
    }

    @Test
    void asksWhichToKeepWhereThereAreTooManyAndLosesNothing() throws Exception {
        List<ArrangementId> seven = new ArrayList<>();
        for (int made = 0; made < 7; made++) {
            seven.add(arrangement("Depot number " + made, own, fellow));
        }
        String page = page(address(seven.toArray(ArrangementId[]::new)));
        assertThat(page).contains("These are 7 arrangements, and 6 have room").doesNotContain("beside-wrap");
        seven.forEach(one -> assertThat(page).contains("value=\"" + one + "\" checked"));
        assertThat(page(address(seven.subList(0, 6).toArray(ArrangementId[]::new))))
                .contains("beside-wrap");
    }

    @Test
    void addsAnotherByName() throws Exception {
        String one = web.perform(get(URI.create(address(depot) + "&add=own%20%3COFF"))
                        .with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page(one)).contains("beside-wrap", "Own &lt;office&gt;");
        arrangement("Own other office", own, fellow);
        assertThat(page(address(depot) + "&add=own"))
                .contains("Own other office")
                .contains("&amp;arrangement=" + office);
        assertThat(page(address(depot) + "&add=nothing%20like%20it")).contains("No other arrangement");
    }

    @Test
    void showsWhatWasNotAssessedOrPutAwayForWhatItIs() throws Exception {
        ArrangementId plans = arrangement("Own plans", own, fellow);
        partnering.retire(office, Visibility.EVERYTHING);
        assertThat(page(address(depot, office, plans))).contains("Not assessed", "Put away", "beside-wrap");
    }

    @Test
    void offersTicksInTheMapThatBelongToTheForm() throws Exception {
        assertThat(page("/"))
                .contains("<form id=\"beside\"", "form=\"beside\" name=\"arrangement\" value=\"" + depot + "\"")
                .contains("Side by side: Own &lt;office&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portfolio/beside?arrangement=nonsense&arrangement=&arrangement=%F0%9F%A4%9D",
                "/portfolio/beside?arrangement=1&arrangement=1&sort=%3C&add=%E2%80%AE",
                "/portfolio/beside?add=%25&kind=nonsense"
            })
    void fallsBackWhenAnAddressMakesNoSense(String path) throws Exception {
        assertThat(page(path)).contains("Choose two arrangements or more");
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String address(ArrangementId... arrangements) {
        return "/portfolio/beside?"
                + Stream.of(arrangements).map(id -> "arrangement=" + id).collect(Collectors.joining("&"));
    }

    private String page(String path) throws Exception {
        return web.perform(get(URI.create(path)).with(As.boundTo(own.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
