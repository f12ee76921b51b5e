package org.concordat.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.ConcordatTest;
import org.concordat.assessment.desk.Readings;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.OnBehalf;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.concordat.portfolio.Looks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a board is given: everything of it that can be told without looking at it. */
@ConcordatTest
class PapersTest {

    private static final Instant THEN = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-19T23:59:00Z");

    @Autowired
    Maker maker;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Readings readings;

    @Autowired
    JdbcClient sql;

    private PartnerId own;
    private ArrangementId looked;
    private ArrangementId unlooked;
    private ArrangementId elsewhere;

    @BeforeEach
    void threeArrangements() {
        World world = new World(partnering);
        own = world.partner();
        PartnerId fellow = world.partner();
        looked = world.arrangement(own, fellow);
        unlooked = world.arrangement(own, fellow);
        elsewhere = world.arrangement(world.partner(), fellow);
        look(looked, 2, LocalDate.of(2025, 11, 1), Map.of());
        look(looked, 3, LocalDate.of(2026, 2, 1), Map.of(own, Map.of("SI3", 1, "SO1", 1)));
        look(elsewhere, 3, LocalDate.of(2026, 2, 1), Map.of());
    }

    private void look(ArrangementId at, int level, LocalDate asOf, Map<PartnerId, Map<String, Integer>> but) {
        new Looks(catalogue, readings)
                .close(arrangements.findWithParticipationsById(at).orElseThrow(), asOf, level, but);
    }

    private Maker.Made made(DocumentKind kind, @Nullable PartnerId bound, Instant at) {
        return made(
                wish(kind, List.of(looked.arrangementId(), unlooked.arrangementId(), elsewhere.arrangementId())),
                bound,
                at);
    }

    private static Wish wish(DocumentKind kind, List<UUID> of) {
        return Wish.of(
                kind,
                "Pack for Žofia Παπαδοπούλου и Ольга",
                "Every arrangement",
                "The board",
                "Confidential",
                "beyond-the-organisation",
                of);
    }

    private Maker.Made made(Wish wish, @Nullable PartnerId bound, Instant at) {
        User director = users.save(new User(
                UUID.randomUUID() + "@papers.example",
                "Someone",
                EnumSet.of(Role.DIRECTOR),
                bound == null ? null : bound.partnerId()));
        return onBehalf.of(director.id(), viewer -> maker.make(viewer, wish, at, ZoneOffset.UTC, done -> {}))
                .orElseThrow();
    }

    @Test
    void isTheSameToTheByteAndButForItsDateOnAnotherDay() throws IOException {
        Maker.Made once = made(DocumentKind.BOARD_PACK, own, THEN);
        assertThat(made(DocumentKind.BOARD_PACK, own, THEN).content()).isEqualTo(once.content());

        Maker.Made later = made(DocumentKind.BOARD_PACK, own, LATER);
        assertThat(later.content()).isNotEqualTo(once.content());
        try (PDDocument one = Loader.loadPDF(once.content());
                PDDocument other = Loader.loadPDF(later.content())) {
            assertThat(text(other).replace("19 Mar 2026", "4 Mar 2026")).isEqualTo(text(one));
            assertThat(other.getDocument().getXrefTable())
                    .hasSameSizeAs(one.getDocument().getXrefTable());
            // Beyond the cover nothing speaks of the day, so all of it is the same.
            for (int page = 1; page < one.getNumberOfPages(); page++) {
                assertThat(other.getPage(page).getContents().readAllBytes())
                        .as("page " + (page + 1))
                        .isEqualTo(one.getPage(page).getContents().readAllBytes());
            }
        }
    }

    @Test
    void isTheSameWorkbookToTheByte() {
        assertThat(made(DocumentKind.WORKBOOK, own, THEN).content())
                .isEqualTo(made(DocumentKind.WORKBOOK, own, THEN).content())
                .isNotEqualTo(made(DocumentKind.WORKBOOK, own, LATER).content());
    }

    @Test
    void isTaggedBookmarkedNumberedAndCarriesItsFonts() throws IOException {
        Maker.Made made = made(DocumentKind.BOARD_PACK, own, THEN);
        try (PDDocument pack = Loader.loadPDF(made.content())) {
            assertThat(pack.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pack.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pack.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pack.getDocumentInformation().getTitle()).contains("Every arrangement");
            assertThat(pack.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(THEN);
            // A validator found both kept; what a test can see are the claims, and the colours that they ask for.
            assertThat(new String(pack.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<");
            assertThat(pack.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(bookmarks(pack)).contains("Contents", "Summary", "How it is reckoned", "Joint 100% depot");
            for (PDPage page : pack.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            assertThat(pack.getNumberOfPages()).isEqualTo(made.pages());
            for (int page = 2; page <= made.pages(); page++) {
                assertThat(text(pack, page))
                        .contains("Page " + page + " of " + made.pages(), "Confidential", "Beyond the organisation");
            }
            assertThat(text(pack, 1)).contains("Žofia Παπαδοπούλου и Ольга", "The board", "4 Mar 2026");
        }
    }

    @Test
    void showsNoMoreThanItsOwnerMaySee() throws IOException {
        assertThat(made(DocumentKind.BOARD_PACK, own, THEN).within())
                .containsExactlyInAnyOrder(looked.arrangementId(), unlooked.arrangementId());
        assertThat(made(DocumentKind.WORKBOOK, own, THEN).within())
                .containsExactlyInAnyOrder(looked.arrangementId(), unlooked.arrangementId());
        assertThat(made(DocumentKind.BOARD_PACK, null, THEN).within()).hasSize(3);
    }

    @Test
    void holdsOfOneArrangementItsPagesAndNoContentsSummaryOrMap() throws IOException {
        Maker.Made made = made(wish(DocumentKind.BOARD_PACK, List.of(looked.arrangementId())), own, THEN);
        try (PDDocument pack = Loader.loadPDF(made.content())) {
            assertThat(bookmarks(pack)).containsExactly("Joint 100% depot", "How it is reckoned");
            assertThat(pack.getNumberOfPages()).isEqualTo(4);
            assertThat(text(pack, 2)).startsWith("Joint 100% depot");
        }
    }

    @Test
    void listsTogetherWhatIsNotAssessed() throws IOException {
        try (PDDocument pack =
                Loader.loadPDF(made(DocumentKind.BOARD_PACK, own, THEN).content())) {
            assertThat(bookmarks(pack)).contains("Not assessed yet");
            assertThat(text(pack)).containsOnlyOnce("there is no closed assessment");
            assertThat(pack.getNumberOfPages()).isEqualTo(8);
        }
        Maker.Made alone = made(wish(DocumentKind.BOARD_PACK, List.of(unlooked.arrangementId())), own, THEN);
        try (PDDocument pack = Loader.loadPDF(alone.content())) {
            assertThat(text(pack, 2)).startsWith("Not assessed yet").contains("this arrangement", "Joint 100% depot");
            assertThat(pack.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void saysOfAViewWhereItsPointsAreLostAndWhichOfThoseThatNeedAttentionItLists() throws IOException {
        List<UUID> many = new ArrayList<>();
        for (int made = 0; made < 7; made++) {
            ArrangementId one = new World(partnering).arrangement(own, new World(partnering).partner());
            look(one, 3, LocalDate.of(2026, 2, 1), Map.of(own, Map.of("SI3", 0)));
            many.add(one.arrangementId());
        }
        Maker.Made made = made(wish(DocumentKind.BOARD_PACK, many), own, THEN);
        try (PDDocument pack = Loader.loadPDF(made.content())) {
            assertThat(text(pack, 3))
                    .startsWith("Summary")
                    .contains("needs attention: 7 arrangements", "These are the 6 that cost most")
                    .contains("Points lost across these arrangements")
                    .containsPattern("SI3 [A-Z]");
            assertThat(text(pack, 4)).doesNotContain("What changed");
        }
    }

    @Test
    void tellsOfEveryDrawingWhatItShows() throws IOException {
        try (PDDocument pack =
                Loader.loadPDF(made(DocumentKind.BOARD_PACK, own, THEN).content())) {
            List<String> told = new ArrayList<>();
            figures(pack.getDocumentCatalog().getStructureTreeRoot().getKids(), told);
            assertThat(told).isNotEmpty().noneMatch(String::isBlank);
            assertThat(told).anyMatch(each -> each.contains("SI3") && each.contains("Level 2"));
        }
    }

    @Test
    void leadsFromTheContentsAndTheBookmarksToThePageThatTheyName() throws IOException {
        try (PDDocument pack =
                Loader.loadPDF(made(DocumentKind.BOARD_PACK, null, THEN).content())) {
            Map<String, String> first = new LinkedHashMap<>();
            for (PDOutlineItem item :
                    pack.getDocumentCatalog().getDocumentOutline().children()) {
                PDPage page = Objects.requireNonNull(item.findDestinationPage(pack));
                assertThat(text(pack, pack.getPages().indexOf(page) + 1))
                        .as(item.getTitle())
                        .startsWith(item.getTitle());
                first.put(item.getTitle(), String.valueOf(pack.getPages().indexOf(page) + 1));
            }
            List<PDAnnotation> links = pack.getPage(1).getAnnotations();
            // Summary, heat map, those not assessed and method each by their page, the two others by their names too.
            assertThat(links).hasSize(8);
            for (PDAnnotation link : links) {
                PDPageDestination to =
                        (PDPageDestination) ((PDActionGoTo) ((PDAnnotationLink) link).getAction()).getDestination();
                assertThat(text(pack, to.retrievePageNumber() + 1)).startsWith(link.getContents());
                assertThat(text(pack, 2)).contains(link.getContents());
            }
            first.forEach((title, page) -> {
                if (!title.equals("Contents")) {
                    assertThat(textOf(pack, 2)).containsPattern(Pattern.quote(title) + ".* " + page + "\\b");
                }
            });
        }
    }

    @Test
    void tellsOfWhatIsMarkedOnEachPageWhereItStandsInTheWhole() throws IOException {
        try (PDDocument pack =
                Loader.loadPDF(made(DocumentKind.BOARD_PACK, null, THEN).content())) {
            PDStructureTreeRoot root = pack.getDocumentCatalog().getStructureTreeRoot();
            assertThat(root.getKids()).hasSize(1);
            COSDictionary whole = ((PDStructureElement) root.getKids().get(0)).getCOSObject();
            COSArray tellers = root.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
            Map<Integer, COSBase> byKey = new LinkedHashMap<>();
            for (int at = 0; at < tellers.size(); at += 2) {
                assertThat(byKey.put(tellers.getInt(at), tellers.getObject(at + 1)))
                        .isNull();
            }
            assertThat(new ArrayList<>(byKey.keySet())).isSorted();
            assertThat(root.getParentTreeNextKey()).isEqualTo(byKey.size());
            for (PDPage page : pack.getPages()) {
                COSArray marked = (COSArray) byKey.get(page.getStructParents());
                for (int at = 0; at < marked.size(); at++) {
                    COSDictionary told = (COSDictionary) marked.getObject(at);
                    while (told.getCOSDictionary(COSName.P) != null && told != whole) {
                        told = told.getCOSDictionary(COSName.P);
                    }
                    assertThat(told).isSameAs(whole);
                }
                for (PDAnnotation link : page.getAnnotations()) {
                    assertThat(((COSDictionary) byKey.get(link.getStructParent())).getNameAsString(COSName.S))
                            .isEqualTo("Link");
                }
            }
        }
    }

    private static String textOf(PDDocument document, int page) {
        try {
            return text(document, page);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @Test
    void setsNamesOfAllScriptsAndSaysWhereLettersLack() throws IOException {
        List<String> names = List.of(
                "Zażółć gęślą Łódź", "Sở Y tế Đà Nẵng", "עיריית חיפה", "بلدية عمان", "Հայաստան depot", "東京都 depot");
        List<UUID> of = new ArrayList<>();
        for (String name : names) {
            ArrangementId id = new World(partnering).arrangement(own, new World(partnering).partner());
            sql.sql("update arrangement set name = ? where arrangement_id = ?")
                    .params(name, id.arrangementId())
                    .update();
            look(id, 3, LocalDate.of(2026, 2, 1), Map.of());
            of.add(id.arrangementId());
        }
        try (PDDocument pack = Loader.loadPDF(
                made(wish(DocumentKind.BOARD_PACK, of), own, THEN).content())) {
            // The reading order, as it is taken out again to be heard or copied.
            String text = text(pack);
            assertThat(text).contains(names.subList(0, 5)).contains("[?] depot").doesNotContain("#");
            assertThat(text(pack, 1)).contains("Where [?] stands");
            assertThat(bookmarks(pack)).containsAll(names);
        }
        try (PDDocument pack = Loader.loadPDF(
                made(wish(DocumentKind.BOARD_PACK, of.subList(0, 5)), own, THEN).content())) {
            assertThat(text(pack)).doesNotContain("[?]");
        }
    }

    private static void figures(List<Object> kids, List<String> told) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                if ("Figure".equals(element.getStructureType())) {
                    told.add(String.valueOf(element.getAlternateDescription()));
                }
                figures(element.getKids(), told);
            }
        }
    }

    private static List<String> bookmarks(PDDocument pack) {
        List<String> found = new ArrayList<>();
        for (PDOutlineItem item : pack.getDocumentCatalog().getDocumentOutline().children()) {
            found.add(item.getTitle());
        }
        return found;
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }
}
