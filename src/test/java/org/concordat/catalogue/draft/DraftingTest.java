package org.concordat.catalogue.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.ConcordatTest;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.VersionStatus;
import org.concordat.catalogue.Vocabulary;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

@ConcordatTest
@Transactional
class DraftingTest {

    private static final String ADA = "Ada Admin";
    private static final String BEN = "Ben Admin";

    @Autowired
    Drafting drafting;

    @Autowired
    Drafts drafts;

    @Autowired
    Removals removals;

    @Autowired
    Catalogue catalogue;

    @Autowired
    EntityManager entities;

    private FrameworkVersionId first;
    private DraftId id;

    @BeforeEach
    void begin() throws Exception {
        String text = new ClassPathResource("org/concordat/catalogue/file/small.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("code: small", "code: draft-small");
        FrameworkTree tree = new FrameworkTree(FrameworkFile.tree(text.getBytes(StandardCharsets.UTF_8)));
        first = catalogue.loadPublished(tree.document(), ADA, "The first.");
        id = drafting.next(first, ADA);
    }

    @Test
    void aDraftSaysWhatItWasBegunFromAndBecomesTheNextVersionForGood() {
        assertThat(drafting.findings(draft())).noneMatch(Finding::blocks);

        FrameworkVersionId second = drafting.publish(id, "Nothing new, for a test.", false, BEN);

        FrameworkDocument before = catalogue.document(first);
        FrameworkDocument after = catalogue.document(second);
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.areas()).isEqualTo(before.areas());
        assertThat(after.themes()).isEqualTo(before.themes());
        assertThat(after.rules()).isEqualTo(before.rules());
        assertThat(after.summary()).isEqualTo(before.summary());
        assertThat(catalogue.historyOf("draft-small").get(0).publication().publishedBecause())
                .isEqualTo("Nothing new, for a test.");
        assertThat(draft().status()).isEqualTo(DraftStatus.PUBLISHED);
        assertRefused("draft.not-open.published", () -> drafting.publish(id, "Once more.", true, ADA));
        assertRefused("draft.not-open.published", () -> write("A1", "name", "Anything"));
    }

    @Test
    void whatIsWrittenStandsInTheNewVersionAndNotInTheOld() {
        write("A1", "levels/3", "They have it together, and say so.");
        write("A1-2", "effort-days", "2.5");
        write("A1", "hr-role", "Do this.\nThen do that.");
        drafting.write(id, List.of(writing(0, "rules/targets/B1/exit", "2")), ADA);
        drafting.write(id, List.of(writing(0, "rules/critical/by-kind/mutual/A1", "yes")), ADA);
        drafting.write(id, List.of(writing(0, "rules/critical/every-kind/A1", "")), ADA);

        FrameworkDocument now = catalogue.document(drafting.publish(id, "For a test.", false, ADA));

        MechanismCode a1 = new MechanismCode("A1");
        assertThat(now.mechanism(a1).orElseThrow().level(3)).isEqualTo("They have it together, and say so.");
        assertThat(now.mechanism(a1).orElseThrow().hrRole()).containsExactly("Do this.", "Then do that.");
        assertThat(now.idea("A1-2").orElseThrow().effortDays()).isEqualByComparingTo("2.5");
        assertThat(now.rules().target(new MechanismCode("B1"), "exit")).isEqualTo(2);
        assertThat(now.rules().isCritical(a1, "mutual")).isTrue();
        assertThat(now.rules().critical()).isEmpty();
        assertThat(catalogue.document(first).mechanism(a1).orElseThrow().level(3))
                .isEqualTo("They have it together.");
    }

    @Test
    void twoWhoWriteTheSameTextBothKeepTheirWordsAndNothingIsOverwritten() {
        Writing adas = writing(key("A1"), "what", "What Ada says.");
        Writing bens = writing(key("A1"), "what", "What Ben says.");
        Writing bensOther = writing(key("A1"), "why", "Why, says Ben.");

        assertThat(drafting.write(id, List.of(adas), ADA)).isEmpty();
        List<Overtaken> overtaken = drafting.write(id, List.of(bens, bensOther), BEN);

        assertThat(overtaken).hasSize(1);
        assertThat(overtaken.get(0).now()).isEqualTo("What Ada says.");
        assertThat(overtaken.get(0).typed()).isEqualTo("What Ben says.");
        assertThat(part("A1").text("what")).isEqualTo("What Ada says.");
        assertThat(part("A1").text("why")).isEqualTo("Why, says Ben.");
        assertThat(drafting.write(id, List.of(adas), ADA))
                .as("what stands already")
                .isEmpty();
    }

    @Test
    void aTextIsFoundAgainWhereverItsPartWasMoved() {
        Writing late = writing(key("A1-2"), "title", "Go on and on");

        drafting.move(id, key("A1-2"), -1, BEN);

        assertThat(drafting.write(id, List.of(late), ADA)).isEmpty();
        assertThat(part("A1").parts(PartKind.IDEA))
                .extracting(Part::code)
                .containsExactly("A1-2", "A1-1", "A1-3", "A1-4");
        assertThat(part("A1-2").text("title")).isEqualTo("Go on and on");
        drafting.move(id, key("A1-2"), 99, BEN);
        assertThat(part("A1-2").place()).isEqualTo(3);
    }

    @Test
    void whatIsTakenOutCanBePutBackWithItsRulesAndIsRetiredOtherwise() {
        int key = key("B1");
        drafting.remove(id, key, ADA);
        assertThat(draft().content().part(key)).isEmpty();
        assertThat(drafting.findings(draft()))
                .filteredOn(Finding::blocks)
                .extracting(finding -> finding.part().code() + " " + finding.field())
                .contains("A1-4 after", "B mechanisms");

        DraftRemoval removal = removals.of(id).get(0);
        assertThat(removal.name()).isEqualTo("B1 Second mechanism");
        drafting.putBack(id, removal.id(), BEN);

        assertThat(draft().content().part(key)).isPresent();
        assertThat(removals.of(id)).isEmpty();
        assertThat(drafting.findings(draft())).noneMatch(Finding::blocks);

        drafting.remove(id, key("B"), ADA);
        write("A1-4", "after", "A1-3");
        drafting.publish(id, "One area less.", false, ADA);
        assertThat(catalogue.document(first).mechanisms()).hasSize(2);
        assertThat(catalogue
                        .document(catalogue.versionsOf("draft-small").get(0).id())
                        .mechanisms())
                .hasSize(1);
    }

    @Test
    void whatWasRetiredCanComeBackAsItWasAndNothingElseTakesItsCode() {
        drafting.remove(id, key("B1"), ADA);
        int instead = drafting.add(id, PartKind.MECHANISM, key("B"), ADA);
        assertThat(drafting.retired(draft(), draft().content()))
                .as("is put back by undoing")
                .isEmpty();
        drafting.remove(id, instead, ADA);
        DraftRemoval first = removals.of(id).stream()
                .filter(removal -> removal.mechanisms().contains("B1"))
                .findFirst()
                .orElseThrow();
        drafting.putBack(id, first.id(), ADA);
        drafting.remove(id, key("B"), ADA);
        assertThat(drafting.retired(draft(), draft().content()))
                .as("comes back with its area")
                .isEmpty();
        write("A1-4", "after", "A1-3");
        drafting.publish(id, "Without it.", false, ADA);
        id = drafting.next(
                catalogue.latestPublished("draft-small").orElseThrow().id(), BEN);

        assertThat(drafting.retired(draft(), draft().content()))
                .containsExactly(new Retired("B1", "Second mechanism", 1));
        drafting.bringBack(id, "B1", BEN);
        assertThat(draft().content().areas()).extracting(Part::code).containsExactly("A", "B");
        assertThat(drafting.findings(draft())).noneMatch(Finding::blocks);
        assertThat(drafting.retired(draft(), draft().content())).isEmpty();
        assertRefused("draft.code.twice", () -> drafting.bringBack(id, "B1", BEN));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafting.bringBack(id, "Z9", BEN));
    }

    @Test
    void whatIsBroughtBackSaysWhatItSaidWithItsTargets() {
        drafting.add(id, PartKind.MECHANISM, key("A"), ADA);
        drafting.remove(id, key("A2"), ADA);
        drafting.remove(id, key("A1"), ADA);
        DraftId fresh = drafting.next(first, BEN);
        DraftContent content = drafts.findById(fresh).orElseThrow().content();
        DraftContent without = drafts.findById(id).orElseThrow().content();

        without.bringBack("A1", content);

        assertThat(without.mechanisms()).extracting(Part::code).containsExactly("A1", "B1");
        assertThat(without.whole().text("rules/targets/A1/maturity")).isEqualTo("4");
        assertThat(without.whole().all()).extracting(Part::key).doesNotHaveDuplicates();
        assertRefused("draft.code.twice", () -> without.bringBack("B1", content));
    }

    @Test
    void whatStoodInSomethingComesBackAfterIt() {
        drafting.remove(id, key("B1"), ADA);
        DraftRemoval mechanism = removals.of(id).get(0);
        drafting.remove(id, key("B"), ADA);

        assertRefused("draft.removal.parent-gone", () -> drafting.putBack(id, mechanism.id(), ADA));
    }

    @Test
    void aCodeThatWasPublishedStandsForOneThingForGood() {
        assertRefused("draft.code.frozen", () -> write("A1", "code", "A9"));
        assertRefused("draft.code.frozen", () -> write("A1-1", "code", "A1-9"));
        drafting.remove(id, key("B1"), ADA);
        int added = drafting.add(id, PartKind.MECHANISM, key("B"), ADA);

        assertThat(draft().content().existing(added).code()).isEqualTo("B2");
        Writing taken = new Writing(new TextPlace(added, "code"), Seen.mark("B2"), "B1");
        assertRefused("draft.code.kept", () -> drafting.write(id, List.of(taken), ADA));
        Writing twice = new Writing(new TextPlace(added, "code"), Seen.mark("B2"), "A1");
        assertRefused("draft.code.kept", () -> drafting.write(id, List.of(twice), ADA));
    }

    @Test
    void aMechanismMovesToAnotherAreaWithAllThatBelongsToIt() {
        int mechanism = key("A1");
        List<String> ideas =
                part("A1").parts(PartKind.IDEA).stream().map(Part::code).toList();

        drafting.moveToArea(id, mechanism, key("B"), ADA);
        drafting.moveToArea(id, mechanism, key("B"), ADA);

        assertThat(part("B").parts(PartKind.MECHANISM)).extracting(Part::code).containsExactly("B1", "A1");
        assertThat(part("A1").key()).isEqualTo(mechanism);
        assertThat(part("A1").parts(PartKind.IDEA)).extracting(Part::code).containsExactlyElementsOf(ideas);
        assertThat(draft().content().whole().text("rules/targets/A1/exit")).isNotEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafting.moveToArea(id, mechanism, mechanism, ADA));
    }

    @Test
    void whatRefersToANewCodeFollowsIt() {
        int mechanism = drafting.add(id, PartKind.MECHANISM, key("B"), ADA);
        int idea = drafting.add(id, PartKind.IDEA, mechanism, ADA);
        assertThat(draft().content().existing(idea).code()).isEqualTo("B2-1");
        write("A1-4", "after", "B2-1");
        drafting.write(id, List.of(writing(0, "rules/targets/B2/exit", "1")), ADA);

        write("B2", "code", "NEW");

        assertThat(draft().content().existing(idea).code()).isEqualTo("NEW-1");
        assertThat(part("A1-4").text("after")).isEqualTo("NEW-1");
        assertThat(draft().content().whole().text("rules/targets/NEW/exit")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "A1,   levels/2,    '',        A1 levels/2",
        "A1-2, raises-to,   1,         A1 ideas",
        "A1-2, effort-days, 'a week',  A1-2 effort-days",
        "A1-1, after,       A1-3,      A1-2 after",
        "A,    weight,      0,         A weight",
        "A1,   source/section,'',      A1 source/section",
        "A1,   levels/2,    One partner has it., A1 levels/2"
    })
    void whatIsWrongBlocksAndSaysWhereItIsMended(String code, String field, String text, String at) {
        write(code, field, text);

        assertThat(drafting.findings(draft()))
                .filteredOn(Finding::blocks)
                .extracting(finding -> finding.part().code() + " " + finding.field())
                .contains(at);
        assertRefused("draft.has-errors", () -> drafting.publish(id, "For a test.", false, ADA));
    }

    @Test
    void whatReadsBadlyIsSaidAndDoesNotBlock() {
        write("A1", "levels/2", "One partner has it today.");
        write("A1", "what", "A long word. ".repeat(55));
        write("A1-2", "effort-days", "");
        List.of("section", "pages").forEach(field -> write("B1", "source/" + field, ""));

        assertThat(drafting.findings(draft()))
                .noneMatch(Finding::blocks)
                .extracting(finding -> finding.part().code() + " " + finding.field())
                .contains("A1 levels/2", "A1 what", "A1-2 effort-days", "B1 source/section");
        FrameworkDocument published = catalogue.document(drafting.publish(id, "It may be so.", false, ADA));

        ActionIdea unjudged = published.idea("A1-2").orElseThrow();
        assertThat(unjudged.effortDays()).isNull();
        assertThat(unjudged.daysToPlan()).isEqualByComparingTo("3");
        assertThat(published.mechanism(new MechanismCode("B1")).orElseThrow().source())
                .isNull();
    }

    @Test
    void aDraftWhoseVersionWasOvertakenSaysSoAndFollowsOnlyWhenThatIsMeant() {
        DraftId other = drafting.next(first, BEN);
        drafting.publish(other, "Ben was first.", false, BEN);

        assertThat(drafting.publishedSince(draft())).isEqualTo(2);
        assertRefused("draft.base-overtaken", () -> drafting.publish(id, "Mine.", false, ADA));
        FrameworkVersionId third = drafting.publish(id, "Mine, after his.", true, ADA);
        assertThat(catalogue.document(third).version()).isEqualTo(3);
    }

    @Test
    void whatIsBegunFromNothingIsPublishedOnceEveryFieldThatMustBeIsFilled() {
        id = drafting.fromNothing("my-own", "My own", ADA);
        fill(0, "framework/summary", "What it is.");
        fill(drafting.add(id, PartKind.THEME, 0, ADA), "code", "T", "name", "Thread", "about", "All of it.");
        int area = drafting.add(id, PartKind.AREA, 0, ADA);
        fill(area, "code", "A", "name", "Area", "weight", "1", "question", "Is it there?", "about", "About it.");
        int mechanism = drafting.add(id, PartKind.MECHANISM, area, ADA);
        fill(mechanism, "name", "Boards", "short-name", "Boards", "what", "What.", "why", "Why.", "hr-role", "Sits.");
        fill(mechanism, "themes/T", "yes");
        for (int level = 0; level <= 4; level++) {
            fill(mechanism, "levels/" + level, "It looks like " + level + ".");
        }
        for (String level : List.of("1", "2", "3", "4")) {
            int idea = drafting.add(id, PartKind.IDEA, mechanism, ADA);
            fill(idea, "title", "Do " + level, "what", "Do it.", "raises-to", level, "weeks", "4");
            fill(idea, "led-by", "joint-hr-team", "done-when", "It is done.");
        }
        Vocabulary.STAGES.forEach(stage -> fill(0, "rules/targets/A1/" + stage, "2"));
        List.of("yes", "").forEach(marked -> fill(0, "rules/critical/every-kind/A1", marked));
        List.of("1", "").forEach(change -> fill(0, "rules/tiers/leverage/change", change));
        List.of("3", "").forEach(counts -> fill(0, "rules/relevance/by-kind/mutual/A1", counts));

        assertThat(drafting.findings(draft())).filteredOn(Finding::blocks).isEmpty();
        FrameworkDocument own = catalogue.document(drafting.publish(id, "It is ours.", false, ADA));
        assertThat(own.rules().critical()).isEmpty();
        assertThat(own.source()).isNull();
    }

    private void fill(int key, String... texts) {
        for (int at = 0; at < texts.length; at += 2) {
            drafting.write(id, List.of(writing(key, texts[at], texts[at + 1])), ADA);
        }
    }

    @Test
    void aFrameworkOfOnesOwnBeginsFromNothingOrFromACopy() {
        FrameworkDraft fresh =
                drafts.findById(drafting.fromNothing("my-own", "My own", ADA)).orElseThrow();
        FrameworkDraft copied =
                drafts.findById(drafting.copy(first, "my-copy", "My copy", ADA)).orElseThrow();

        assertThat(fresh.number()).isOne();
        assertThat(drafting.findings(fresh)).anyMatch(Finding::blocks);
        assertThat(drafting.findings(copied)).noneMatch(Finding::blocks);
        FrameworkDocument copy = catalogue.document(drafting.publish(copied.id(), "A copy.", false, ADA));
        assertThat(copy.code()).isEqualTo("my-copy");
        assertThat(copy.name()).isEqualTo("My copy");
        assertRefused("draft.code.framework-present", () -> drafting.copy(first, "draft-small", "Again", ADA));
        assertRefused("draft.code.framework-drafted", () -> drafting.fromNothing("my-own", "Again", ADA));
        for (String bad : List.of("", "Drafts", "drafts", "a b", "-", "a".repeat(21))) {
            assertRefused("draft.code.form", () -> drafting.fromNothing(bad, "Bad", ADA));
        }
    }

    @Test
    void whatIsSetAsideIsKeptAndTakenUpAgain() {
        drafting.setAside(id, ADA);
        assertRefused("draft.not-open.set-aside", () -> write("A1", "what", "More."));
        drafting.takeUp(id, BEN);
        write("A1", "what", "More.");
        assertThat(draft().changed().by()).isEqualTo(ADA);
    }

    @Test
    void nothingIsWrittenWhereThereIsNothing() {
        for (String field : List.of("nothing", "levels/5", "rules/targets/A1/birth", "themes/a/b", "@", "", "ideas")) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> drafting.write(id, List.of(writing(key("A1"), field, "x")), ADA));
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafting.remove(id, 0, ADA));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> drafting.move(id, 0, 1, ADA));
        assertRefused("text.control", () -> write("A1", "what", "a\u202Eb"));
        assertRefused("draft.text.one-line", () -> write("A1", "name", "a\nb"));
    }

    @Test
    void aVersionRetiredSaysWhoAndWhy() {
        catalogue.retire(first, ADA, "It is outdated.");

        assertThat(catalogue.historyOf("draft-small").get(0).retirement().retiredBecause())
                .isEqualTo("It is outdated.");
        assertThat(catalogue.version("draft-small", 1).orElseThrow().status()).isEqualTo(VersionStatus.RETIRED);
    }

    private void write(String code, String field, String text) {
        drafting.write(id, List.of(writing(key(code), field, text)), ADA);
    }

    private Writing writing(int key, String field, String text) {
        String now = draft().content().existing(key).text(field);
        return new Writing(new TextPlace(key, field), Seen.mark(now), text);
    }

    private int key(String code) {
        return part(code).key();
    }

    private Part part(String code) {
        return draft().content().whole().all().stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** As it is read back from the database. */
    private FrameworkDraft draft() {
        entities.flush();
        entities.clear();
        return drafts.findById(id).orElseThrow();
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable command) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(command)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
