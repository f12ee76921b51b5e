package org.concordat.journal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.ConcordatTest;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.journal.Act;
import org.concordat.journal.Actor;
import org.concordat.journal.Journal;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ConcordatTest
class JournalPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Journal journal;

    @Autowired
    Partnering partnering;

    @Autowired
    Catalogue catalogue;

    private final String subject = "Invented " + UUID.randomUUID();

    private void entries(int many) {
        for (int number = 1; number <= many; number++) {
            journal.note(
                    new Actor(null, "Writer " + number),
                    number % 2 == 0 ? Act.CHANGED : Act.ADDED,
                    Subject.of("partner", null, Word.text(subject)),
                    Line.of(Word.text("Figure"), Word.text("=" + (number - 1)), Word.text("<b>" + number + "</b>")),
                    Line.of(Word.text("Suspended"), null, Word.message("journal.no")));
        }
    }

    @Test
    void showsTheNewestFirstAndGoesOnToOlderOnes() throws Exception {
        entries(60);

        String first = page("/journal?subject=" + subject.replace(" ", "%20"));
        assertThat(first).contains("Writer 60", "Writer 11<").doesNotContain("Writer 10<");
        assertThat(first.indexOf("Writer 60")).isLessThan(first.indexOf("Writer 59"));
        assertThat(first).contains("&lt;b&gt;60&lt;/b&gt;", "<bdi>No</bdi>");
        Matcher older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(first);
        assertThat(older.find()).isTrue();
        assertThat(page(older.group(1).replace("&amp;", "&")))
                .contains("Writer 10<", "Writer 1<", "Back to the newest")
                .doesNotContain("Writer 11<", "rel=\"next\"");
    }

    @Test
    void narrowsByWhoWhatAndWhen() throws Exception {
        entries(4);
        String these = "/journal?subject=" + subject.replace(" ", "%20");

        assertThat(page(these + "&who=WRITER%203")).contains("Writer 3<").doesNotContain("Writer 2<");
        assertThat(page(these + "&act=added")).contains("Writer 3<").doesNotContain("Writer 2<");
        assertThat(page(these + "&kind=person")).contains("No entry fits");
        assertThat(page(these + "&until=2020-01-01")).contains("No entry fits");
        assertThat(page(these + "&from=2020-01-01")).contains("Writer 1<");
        assertThat(page(these + "&from=nonsense&act=nonsense&kind=nonsense&before=nonsense"))
                .contains("Writer 1<");
        assertThat(page("/journal?who=%25")).contains("No entry fits");
    }

    @Test
    void writesWhatIsShownAsATableThatNoSpreadsheetTakesForFormulas() throws Exception {
        entries(3);

        String file = web.perform(
                        get("/journal/entries.csv").param("subject", subject).with(As.administrator()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("journal-")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        List<String> lines = file.lines().toList();
        assertThat(lines).hasSize(7).first().asString().startsWith("when,who,did,kind,what,field,before,after");
        assertThat(lines.get(1)).contains("Writer 3,Added,Partner," + subject + ",Figure,'=2,<b>3</b>");
    }

    @Test
    void tellsOfAnArrangementToThoseWhoSeeIt() throws Exception {
        World world = new World(partnering);
        PartnerId council = world.partner();
        ArrangementId id = world.arrangement(council, world.partner());
        partnering.retire(id, Visibility.EVERYTHING);
        String address = "/arrangements/" + id + "/journal";

        web.perform(get(address).with(As.boundTo(council.partnerId(), Role.DIRECTOR)))
                .andExpect(content().string(containsString("Joint venture")))
                .andExpect(content().string(containsString("Retired")))
                .andExpect(content().string(not(containsString("No entry"))));
        PartnerId other = world.partner();
        web.perform(get(address).with(As.boundTo(other.partnerId(), Role.DIRECTOR)))
                .andExpect(status().isNotFound());
        web.perform(get(address).with(As.director()))
                .andExpect(content().string(not(containsString("There is no such thing"))));
    }

    @Test
    void tellsOfAFrameworkVersionToEveryoneWhoReadsIt() throws Exception {
        String id = catalogue
                .latestPublished(Catalogue.DEFAULT_FRAMEWORK)
                .orElseThrow()
                .id()
                .toString();

        web.perform(get("/framework-versions/" + id + "/journal").with(As.respondent()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Published by")))
                .andExpect(content().string(containsString("18 mechanisms")));
    }

    @Test
    void checksTheChainAndShowsItsHead() throws Exception {
        assertThat(page("/journal/check")).contains("Check now").doesNotContain("The chain holds");
        assertThat(page("/journal/check?noted=")).contains("The chain holds", "The head of the chain");
        assertThat(page("/journal/check?noted=999999999:" + "0".repeat(64))).contains("The chain is broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1:abc", "head"})
    void saysAtTheFieldWhatCannotBeAHead(String noted) throws Exception {
        web.perform(get("/journal/check").param("noted", noted).with(As.administrator()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not a head")));
    }

    private String page(String address) throws Exception {
        return web.perform(get(URI.create(address)).with(As.administrator()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
