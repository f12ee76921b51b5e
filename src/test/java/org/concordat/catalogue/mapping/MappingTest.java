package org.concordat.catalogue.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class MappingTest {

    private static final LinkTerms TERMS =
            new LinkTerms(Strength.LARGELY, "Both ask it.", null, Way.of(Map.of(2, 2, 3, 3), "The rest."), null);

    @Autowired
    Mapping mapping;

    @Autowired
    Links links;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManager entities;

    private FrameworkVersionId one;
    private FrameworkVersionId two;
    private FrameworkVersionId three;
    private LinkId link;

    @BeforeEach
    void link() throws Exception {
        one = publish("map-one", 1, "What it is.");
        two = publish("map-two", 1, "What it is.");
        three = publish("map-three", 1, "What it is.");
        link = mapping.add("map-one", "A1", "map-two", "B1", TERMS, "Ada");
    }

    @Test
    void theShippedLinksWereTakenInOnce() {
        assertThat(links.between("beyond-the-organisation", "shared-service-readiness"))
                .hasSizeGreaterThan(5);
        assertThat(mapping.load(
                        new MappingDocument(
                                "map-one",
                                "map-two",
                                List.of(new MappingDocument.Entry(
                                        new End("map-one", "B1", 1), new End("map-two", "A1", 1), TERMS))),
                        "Concordat"))
                .as("what is there is the administrators’")
                .isFalse();
        assertThat(links.between("map-two", "map-one")).hasSize(1);
    }

    @Test
    void aLinkLeadsOnlyInTheDirectionInWhichItHoldsAndNeverFromOneToTheNext() {
        mapping.add("map-two", "B1", "map-three", "A1", TERMS, "Ada");

        Map<FrameworkVersionId, List<Crossing>> toTwo = mapping.crossings(List.of(one, three), two);
        assertThat(toTwo.get(one)).extracting(Crossing::given, Crossing::asked).hasToString("[(A1, B1)]");
        assertThat(toTwo.get(three)).as("it holds forth only").isEmpty();
        assertThat(mapping.crossings(List.of(two), one).get(two)).isEmpty();
        assertThat(mapping.crossings(List.of(one), three).get(one))
                .as("no chain")
                .isEmpty();
    }

    @Test
    void twoMechanismsAreLinkedOnceWhicheverIsNamedFirst() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> mapping.add("map-two", "B1", "map-one", "A1", TERMS, "Ben"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("link.twice"));
    }

    @Test
    void whatIsLinkedMustBeThere() {
        refused("link.mechanism.unknown", "map-one", "A9", "map-two", "B1");
        refused("link.mechanism.unknown", "map-one", "A1", "nothing", "B1");
        refused("link.mechanism.unknown", null, null, "map-two", "B1");
        refused("link.one-framework", "map-one", "A1", "map-one", "B1");
    }

    private void refused(String code, String from, String first, String to, String second) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> mapping.add(from, first, to, second, TERMS, "Ada"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void whoeverSawAnotherStateChangesNothing() {
        long seen = entity().version();
        mapping.describe(link, seen, TERMS, "Ben");
        mapping.describe(
                link,
                entity().version(),
                new LinkTerms(Strength.PARTLY, "Less.", null, null, Way.of(Map.of(), "All.")),
                "Ben");

        assertThatExceptionOfType(StaleForm.class).isThrownBy(() -> mapping.describe(link, seen, TERMS, "Ada"));
        assertThatExceptionOfType(StaleForm.class).isThrownBy(() -> mapping.retire(link, seen, "Why", "Ada"));
        assertThat(entity().terms().reason()).isEqualTo("Less.");
        assertThat(entity().looked().lookedBy()).isEqualTo("Ben");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> mapping.describe(LinkId.next(), 0, TERMS, "Ada"));
    }

    @Test
    void aRetiredLinkOffersNothingAndMayBeFollowedByAnother() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> mapping.retire(link, entity().version(), " ", "Ada"));
        mapping.retire(link, entity().version(), "It did not hold.", "Ada");

        assertThat(mapping.crossings(List.of(one), two).get(one)).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> mapping.retire(link, entity().version(), "Again", "Ada"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> mapping.describe(link, entity().version(), TERMS, "Ada"));
        mapping.add("map-one", "A1", "map-two", "B1", TERMS, "Ada");
        assertThat(mapping.crossings(List.of(one), two).get(one)).hasSize(1);
    }

    @Test
    void aVersionThatSaysTheSameKeepsTheLinkAndOneThatSaysSomethingElseWaits() throws Exception {
        FrameworkVersionId same = publish("map-two", 2, "What it is.");
        assertThat(mapping.crossings(List.of(one), same).get(one)).hasSize(1);

        FrameworkVersionId otherwise = publish("map-one", 2, "What it is now.");
        assertThat(mapping.crossings(List.of(otherwise), same).get(otherwise))
                .as("nobody has read these words")
                .isEmpty();
        assertThat(mapping.crossings(List.of(one), same).get(one))
                .as("those that somebody has read still hold")
                .hasSize(1);
        assertThat(seen(otherwise).standing()).isEqualTo(Standing.TO_LOOK_AT);

        mapping.describe(link, entity().version(), TERMS, "Ben");
        assertThat(seen(otherwise).standing()).isEqualTo(Standing.HOLDS);
        assertThat(mapping.crossings(List.of(one, otherwise), same))
                .allSatisfy((version, crossings) -> assertThat(crossings).hasSize(1));
    }

    @Test
    void whereAMechanismIsGoneItsLinksOfferNothing() throws Exception {
        FrameworkVersionId without = load(small("map-two", 2, "What it is.")
                .replace("code: B1", "code: B2")
                .replaceAll("B1-", "B2-")
                .replace("    B1:", "    B2:")
                .replace("[B1]", "[B2]"));

        assertThat(mapping.crossings(List.of(one), without).get(one)).isEmpty();
        assertThat(seen(one).standing()).isEqualTo(Standing.GONE);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> mapping.describe(link, entity().version(), TERMS, "Ada"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("link.mechanism.gone"));
    }

    @ParameterizedTest
    @CsvSource({
        "partly, --22-, true",
        "partly, ---3-, false",
        "partly, 0----, false",
        "largely, -1233, true",
        "largely, ----4, false",
        "largely, -2---, false",
        "same, 01234, true",
        "same, --3--, false",
        "partly, --2, false"
    })
    void theDatabaseKeepsNoMoreThanTheStrengthAllows(String strength, String levels, boolean kept) {
        int changed = 0;
        try {
            changed = database.sql("""
                            update mechanism_link set strength = :strength, forth_levels = :levels
                            where mechanism_link_id = :link""")
                    .param("strength", strength)
                    .param("levels", levels)
                    .param("link", link.mechanismLinkId())
                    .update();
        } catch (DataAccessException refused) {
            assertThat(refused).hasMessageContaining("mechanism_link_levels_offered");
        }
        assertThat(changed == 1).isEqualTo(kept);
    }

    private Counterpart seen(FrameworkVersionId from) {
        FrameworkDocument document = catalogue.document(from);
        return mapping.counterparts(document).get(0);
    }

    private Link entity() {
        return links.findById(link).orElseThrow();
    }

    private FrameworkVersionId publish(String code, int number, String what) throws Exception {
        return load(small(code, number, what));
    }

    private FrameworkVersionId load(String yaml) {
        FrameworkVersionId id =
                catalogue.loadPublished(FrameworkFile.read(yaml.getBytes(StandardCharsets.UTF_8)), "Ada", "For a test");
        entities.flush();
        return id;
    }

    private static String small(String code, int number, String what) throws Exception {
        return new ClassPathResource("org/concordat/catalogue/file/small.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("code: small", "code: " + code)
                .replace("version: 1", "version: " + number)
                .replace("What it is.", what);
    }
}
