package org.concordat.catalogue.web.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.concordat.ConcordatTest;
import org.concordat.Statements;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.draft.DraftId;
import org.concordat.catalogue.draft.Drafting;
import org.concordat.catalogue.draft.Drafts;
import org.concordat.catalogue.draft.Finding;
import org.concordat.catalogue.draft.Part;
import org.concordat.catalogue.draft.PartKind;
import org.concordat.catalogue.draft.Seen;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.catalogue.file.FrameworkFileRefused;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.catalogue.file.FrameworkWorkbook;
import org.concordat.catalogue.file.Problem;
import org.concordat.identity.As;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class DraftPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    Drafting drafting;

    @Autowired
    Drafts drafts;

    @Autowired
    Catalogue catalogue;

    @Autowired
    EntityManager entities;

    private DraftId id;
    private String draft;

    @BeforeEach
    void begin() throws Exception {
        id = drafting.take(tree("desk-small"), "Ada Admin");
        draft = "/frameworks/drafts/" + id;
    }

    @Test
    void aDraftBeginsWithAVersionACopyOrNothing() throws Exception {
        String from = catalogue
                .latestPublished("sustaining-a-mutual")
                .orElseThrow()
                .id()
                .toString();
        open("/frameworks/drafts/new?from=" + from).andExpect(status().isOk());

        send(post("/frameworks/drafts").param("way", "next").param("from", from))
                .andExpect(status().is3xxRedirection());
        send(post("/frameworks/drafts")
                        .param("way", "copy")
                        .param("from", from)
                        .param("name", "Ours")
                        .param("code", "ours"))
                .andExpect(status().is3xxRedirection());
        send(post("/frameworks/drafts")
                        .param("way", "nothing")
                        .param("name", "Fresh")
                        .param("code", "fresh"))
                .andExpect(status().is3xxRedirection());

        open("/frameworks/drafts")
                .andExpect(content().string(containsString("Sustaining a mutual, version 2")))
                .andExpect(content().string(containsString("Ours, version 1")))
                .andExpect(content().string(containsString("Fresh, version 1")));
        send(post("/frameworks/drafts")
                        .param("way", "nothing")
                        .param("name", "Kept name")
                        .param("code", "No Code"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kept name")))
                .andExpect(content().string(containsString("No Code")));
        send(post("/frameworks/drafts")).andExpect(status().isUnprocessableContent());
        send(post("/frameworks/drafts").param("way", "next").param("from", "odd"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void everyPageOfEveryShippedFrameworkIsWholeAndLight() throws Exception {
        for (String code : List.of("beyond-the-organisation", "people-profession-2030")) {
            DraftId next =
                    drafting.next(catalogue.latestPublished(code).orElseThrow().id(), "Ada Admin");
            everyPage(next).forEach(address -> {
                String page = page(address);
                assertThat(page).as(address).doesNotContain("??");
                assertThat(zipped(page)).as(address).isLessThan(30_000);
            });
        }
    }

    private Stream<String> everyPage(DraftId of) {
        String address = "/frameworks/drafts/" + of;
        var content = drafts.findById(of).orElseThrow().content();
        return Stream.of(
                        Stream.of("", "/framework", "/rules", "/checks", "/publication")
                                .map(page -> address + page),
                        content.areas().stream().map(area -> address + "/areas/" + area.key()),
                        content.mechanisms().stream().map(mechanism -> address + "/mechanisms/" + mechanism.key()))
                .flatMap(pages -> pages);
    }

    @Test
    void aScriptSavesATextAndIsToldWhatBecameOfIt() throws Exception {
        String place = key("A1") + "/what";
        String seen = Seen.mark("What it is.");

        autosave(place, "What Ada says.", seen)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.edition").value(Seen.mark("What Ada says.")))
                .andExpect(jsonPath("$.at").exists());
        autosave(place, "What Ben says.", seen)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.now.text").value("What Ada says."))
                .andExpect(jsonPath("$.now.edition").value(Seen.mark("What Ada says.")));
        autosave(place, "a\u0007b", seen)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.problem").exists());
        autosave(place, "x".repeat(20_001), seen).andExpect(status().isUnprocessableContent());
        autosave("999/what", "x", seen).andExpect(status().isNotFound());
        autosave("odd", "x", seen).andExpect(status().isNotFound());
        assertThat(part("A1").text("what")).isEqualTo("What Ada says.");
        open(draft + "/token").andExpect(jsonPath("$.token").exists());
    }

    @Test
    void aFormWithoutAScriptSavesWhatWasChangedAndShowsBothWhereSomeoneElseWas() throws Exception {
        int key = key("A1");
        MockHttpServletRequestBuilder form = post(draft + "/texts")
                .param("page", String.valueOf(key))
                .param(key + "/what", "Mine.")
                .param("seen:" + key + "/what", Seen.mark("What it is."))
                .param(key + "/why", "Why, by me.")
                .param("seen:" + key + "/why", Seen.mark("Why it matters."))
                .param(key + "/name", "First mechanism")
                .param("seen:" + key + "/name", Seen.mark("First mechanism"));
        autosave(key + "/what", "Theirs.", Seen.mark("What it is."));
        autosave(key + "/name", "Theirs, too", Seen.mark("First mechanism"));

        send(form)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Theirs.")))
                .andExpect(content().string(containsString("Mine.")));

        assertThat(part("A1").text("what")).isEqualTo("Theirs.");
        assertThat(part("A1").text("why")).isEqualTo("Why, by me.");
        assertThat(part("A1").text("name")).isEqualTo("Theirs, too");
        send(post(draft + "/texts")
                        .param("page", String.valueOf(key))
                        .param(key + "/what", "Mine.")
                        .param("seen:" + key + "/what", Seen.mark("Theirs.")))
                .andExpect(redirectedUrl(draft + "/mechanisms/" + key));
        assertThat(part("A1").text("what")).isEqualTo("Mine.");
    }

    @Test
    void aFormThatIsRefusedKeepsWhatWasTypedWithTheReasonBesideIt() throws Exception {
        int key = key("A1");
        send(post(draft + "/texts")
                        .param("page", String.valueOf(key))
                        .param(key + "/name", "One line\nand another")
                        .param("seen:" + key + "/name", Seen.mark("First mechanism"))
                        .param(key + "/why", "Typed and kept.")
                        .param("seen:" + key + "/why", Seen.mark("Why it matters.")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Typed and kept.")))
                .andExpect(content().string(containsString("id=\"" + key + "/name-error\"")));
        assertThat(part("A1").text("why")).isEqualTo("Why it matters.");
        send(post(draft + "/texts")
                        .param("page", "rules")
                        .param("0/rules/targets/A1/exit", "x\u0007")
                        .param("seen:0/rules/targets/A1/exit", Seen.mark("0")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Targets by stage")));
    }

    @Test
    void partsAreAddedMovedTakenOutAndPutBack() throws Exception {
        send(post(draft + "/parts").param("kind", "idea").param("parent", String.valueOf(key("A1"))))
                .andExpect(status().is3xxRedirection());
        assertThat(part("A1-5").text("title")).isEmpty();
        send(post(draft + "/parts/" + key("A1-5") + "/move").param("by", "-2")).andExpect(status().is3xxRedirection());
        assertThat(part("A1-5").place()).isEqualTo(2);
        int gone = key("A1-5");
        send(post(draft + "/parts/" + gone + "/removal")).andExpect(redirectedUrl(draft + "/mechanisms/" + key("A1")));

        String outline = page(draft);
        assertThat(outline).contains("Taken out", "A1-5");
        String undo = outline.replaceAll("(?s).*action=\"([^\"]+/undoing)\".*", "$1");
        send(post(undo)).andExpect(redirectedUrl(draft));
        assertThat(part("A1-5").key()).isEqualTo(gone);
        assertThat(part("A1-5").place()).isEqualTo(2);
        send(post(draft + "/parts").param("kind", "odd")).andExpect(status().isNotFound());
        send(post(draft + "/parts").param("kind", "idea").param("parent", "0")).andExpect(status().isNotFound());
        send(post(draft + "/parts/0/removal")).andExpect(status().isNotFound());
        send(post(draft + "/parts/" + gone + "/move").param("by", "up")).andExpect(status().isNotFound());
    }

    @Test
    void checksLeadToWhereItIsMended() throws Exception {
        int key = key("A1");
        autosave(key + "/levels/2", "", Seen.mark("Each partner has it."));

        open(draft + "/checks")
                .andExpect(content()
                        .string(containsString("href=\"" + draft + "/mechanisms/" + key + "#" + key + "/levels/2\"")))
                .andExpect(content().string(containsString("Level 2, Parallel")));
        open(draft + "/mechanisms/" + key).andExpect(content().string(containsString("id=\"" + key + "/levels/2\"")));
        open(draft + "/publication").andExpect(content().string(not(containsString("name=\"reason\""))));
        send(post(draft + "/publication").param("reason", "All the same")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsPublishedSaysWhoAndWhyAndIsRetiredWithAReason() throws Exception {
        send(post(draft + "/publication").param("reason", " ")).andExpect(status().isUnprocessableContent());
        send(post(draft + "/publication").param("reason", "It is ready."))
                .andExpect(redirectedUrl("/frameworks/desk-small"));

        String history = "/frameworks/drafts/history/desk-small";
        open(history).andExpect(content().string(containsString("It is ready.")));
        open(draft).andExpect(content().string(containsString("has been published")));
        autosave(key("A1") + "/what", "Late.", Seen.mark("What it is.")).andExpect(status().isUnprocessableContent());
        send(post(history + "/1/retirement")).andExpect(status().isUnprocessableContent());
        send(post(history + "/1/retirement").param("reason", "It is over.")).andExpect(redirectedUrl(history));
        open(history).andExpect(content().string(containsString("It is over.")));
        send(post(history + "/1/retirement").param("reason", "Again.")).andExpect(status().isUnprocessableContent());
        open("/frameworks/drafts/history/nothing").andExpect(status().isNotFound());
    }

    @Test
    void aDraftIsSetAsideAndTakenUpAgain() throws Exception {
        send(post(draft + "/setting-aside")).andExpect(redirectedUrl("/frameworks/drafts"));
        assertThat(page(draft + "/mechanisms/" + key("A1")))
                .contains("was set aside")
                .doesNotContain("data-draft=");
        send(post(draft + "/setting-aside")).andExpect(status().isConflict());
        send(post(draft + "/taking-up")).andExpect(redirectedUrl(draft));
    }

    @Test
    void theJournalTellsWhatWasWritten() throws Exception {
        autosave(key("A1") + "/levels/3", "They have it, all of them.", Seen.mark("They have it together."));
        drafting.remove(id, key("B1"), "Ada Admin");
        entities.flush();
        entities.clear();

        assertThat(drafts.findById(id).orElseThrow().changed().by()).isEqualTo("Ada Admin");
    }

    @Test
    void twoHundredMechanismsTakeNoMoreStatementsThanTwo() throws Exception {
        DraftId large = drafting.take(large(10, 20), "Ada Admin");
        Part mechanism =
                drafts.findById(large).orElseThrow().content().mechanisms().get(150);
        String address = "/frameworks/drafts/" + large;

        assertThat(statements(address)).isEqualTo(statements(draft));
        assertThat(statements(address + "/rules")).isEqualTo(statements(draft + "/rules"));
        assertThat(statements(address + "/mechanisms/" + mechanism.key()))
                .isEqualTo(statements(draft + "/mechanisms/" + key("A1")));
        everyPage(large)
                .filter(page -> !page.contains("/areas/") && !page.contains("/mechanisms/")
                        || page.endsWith("/" + mechanism.key()))
                .forEach(page -> assertThat(zipped(page(page))).as(page).isLessThan(45_000));
        drafting.publish(large, "Two hundred.", false, "Ada Admin");
    }

    @Test
    void whatIsWrongWithAFigureIsSaidWhereItStands() throws Exception {
        autosave(key("A") + "/weight", "much", Seen.mark("60")).andExpect(status().isOk());
        autosave("0/rules/targets/A1/exit", "9", Seen.mark("0")).andExpect(status().isOk());

        assertThat(page(draft + "/rules"))
                .contains("A number belongs here.", "9 does not fit.")
                .contains("aria-describedby=\"" + key("A") + "/weight-error\"");
    }

    @Test
    void oneAreaMayHaveAllTwoHundredAndNoFrameworkMore() throws Exception {
        DraftId most = drafting.take(large(1, 200), "Ada Admin");
        assertThat(drafting.findings(drafts.findById(most).orElseThrow())).noneMatch(Finding::blocks);

        assertThat(large(2, 101).problems())
                .extracting(Problem::code)
                .containsExactly("framework.file.too-many-mechanisms");
    }

    @Test
    void aDraftIsTakenAlongAsAFileWithAllThatIsMissingInIt() throws Exception {
        int key = key("A1");
        autosave(key + "/levels/2", "", Seen.mark("Each partner has it."));

        byte[] yaml = bytes(draft + "/framework.yaml");
        byte[] workbook = bytes(draft + "/framework.xlsx");

        assertThat(new FrameworkTree(FrameworkFile.tree(yaml)).problems())
                .extracting(Problem::code)
                .containsExactly("framework.file.missing-level");
        assertThatThrownBy(() -> FrameworkWorkbook.read(workbook))
                .isInstanceOfSatisfying(
                        FrameworkFileRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly("framework.file.blank"));
    }

    @Test
    void aMechanismIsMovedToAnotherArea() throws Exception {
        send(post(draft + "/parts/" + key("A1") + "/area").param("area", String.valueOf(key("B"))))
                .andExpect(redirectedUrl(draft + "/mechanisms/" + key("A1")));
        assertThat(part("A1").parent()).extracting(Part::code).isEqualTo("B");
        for (String odd : List.of("", "B", "-1", "999", String.valueOf(key("A1")))) {
            send(post(draft + "/parts/" + key("A1") + "/area").param("area", odd))
                    .andExpect(status().isNotFound());
        }
    }

    private byte[] bytes(String address) throws Exception {
        return open(address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private long statements(String address) throws Exception {
        return Statements.fewest(() -> {
            entities.flush();
            entities.clear();
            page(address);
        });
    }

    private static FrameworkTree large(int areas, int mechanisms) throws IOException {
        String small = small("desk-large");
        String mechanism = small.substring(small.indexOf("      - code: B1\n"), small.indexOf("rules:\n"));
        StringBuilder text = new StringBuilder(small.substring(0, small.indexOf("areas:\n") + 7));
        StringBuilder targets = new StringBuilder();
        for (int area = 0; area < areas; area++) {
            text.append("""
                      - code: R%1$d
                        name: Area %1$d
                        weight: 10
                        question: Is it there?
                        about: About it.
                        source: {section: "1", pages: "1"}
                        mechanisms:
                    """.formatted(area));
            for (int each = 0; each < mechanisms; each++) {
                String code = "R" + area + "M" + each;
                text.append(mechanism
                        .replace("B1", code)
                        .replace(" second", " second " + code)
                        .replaceAll("\\.(?=\\n)", " " + code + "."));
                targets.append(
                        "    " + code + ": {proposal: 0, mobilisation: 1, operation: 2, maturity: 3, exit: 4}\n");
            }
        }
        text.append("rules:\n  targets:\n")
                .append(targets)
                .append(
                        "  tiers: {}\n  relevance: {default: 2, by-kind: {}}\n  critical: {every-kind: [], by-kind: {}}\n");
        return new FrameworkTree(FrameworkFile.tree(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static FrameworkTree tree(String code) throws IOException {
        return new FrameworkTree(FrameworkFile.tree(small(code).getBytes(StandardCharsets.UTF_8)));
    }

    private static String small(String code) throws IOException {
        return new ClassPathResource("org/concordat/catalogue/file/small.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("code: small", "code: " + code);
    }

    private ResultActions autosave(String place, String text, String seen) throws Exception {
        return send(post(draft + "/texts")
                .accept(MediaType.APPLICATION_JSON)
                .param("place", place)
                .param("text", text)
                .param("edition", seen));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(As.administrator()).with(csrf()));
    }

    private ResultActions open(String address) throws Exception {
        return web.perform(get(address).with(As.administrator()));
    }

    private String page(String address) {
        try {
            return open(address)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(address, e);
        }
    }

    private int key(String code) {
        return part(code).key();
    }

    private Part part(String code) {
        var content = drafts.findById(id).orElseThrow().content();
        return Stream.of(
                        content.areas(),
                        content.mechanisms(),
                        content.mechanisms().stream()
                                .flatMap(mechanism -> mechanism.parts(PartKind.IDEA).stream())
                                .toList())
                .flatMap(List::stream)
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static int zipped(String page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.size();
    }
}
