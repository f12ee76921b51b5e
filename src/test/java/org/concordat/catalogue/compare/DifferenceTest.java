package org.concordat.catalogue.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.catalogue.file.FrameworkTree;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class DifferenceTest {

    @Test
    void whatSaysTheSameIsNoDifferenceNorIsTheNumberOfTheVersion() throws IOException {
        assertThat(after("version: 1\n", "version: 2\n")).isEmpty();
    }

    @Test
    void aTextIsToldWithThePartThatItStandsIn() throws IOException {
        assertThat(after("what: Begin with it.", "what: Begin with all of it."))
                .containsExactly("CHANGED IDEA A1-1 [draft.field.idea.what]");
        assertThat(after("3: They have it together.", "3: They share it."))
                .containsExactly("CHANGED MECHANISM A1 [draft.field.level]");
        assertThat(after("note: It was done once.", "note: It was done twice."))
                .containsExactly("CHANGED MECHANISM A1 [draft.field.mechanism.cases]");
        assertThat(after("B1: {proposal: 0", "B1: {proposal: 1"))
                .containsExactly("CHANGED FRAMEWORK  [draft.field.target]");
        assertThat(after("mutual: [B1]", "mutual: []")).containsExactly("CHANGED FRAMEWORK  [draft.field.critical]");
    }

    @Test
    void aPartWithAnotherCodeIsNewAndTheOneBeforeIsGoneAndNoMoreIsSaidOfIt() throws IOException {
        assertThat(after("B1", "B2"))
                .containsExactly(
                        "CHANGED IDEA A1-4 [draft.field.idea.after]",
                        "NEW MECHANISM B2 []",
                        "NEW IDEA B2-1 []",
                        "NEW IDEA B2-2 []",
                        "NEW IDEA B2-3 []",
                        "NEW IDEA B2-4 []",
                        "GONE MECHANISM B1 []",
                        "GONE IDEA B1-1 []",
                        "GONE IDEA B1-2 []",
                        "GONE IDEA B1-3 []",
                        "GONE IDEA B1-4 []");
    }

    private static List<String> after(String find, String replace) throws IOException {
        String small = new ClassPathResource("org/concordat/catalogue/file/small.yaml")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(small).contains(find);
        return Difference.between(read(small), read(small.replace(find, replace))).stream()
                .map(one -> one.change() + " " + one.kind() + " " + one.code() + " " + codes(one.texts()))
                .toList();
    }

    private static List<String> codes(List<TextDifference> texts) {
        return texts.stream().map(text -> text.label().getCodes()[0]).toList();
    }

    private static FrameworkTree read(String text) {
        return FrameworkTree.of(FrameworkFile.read(text.getBytes(StandardCharsets.UTF_8)));
    }
}
