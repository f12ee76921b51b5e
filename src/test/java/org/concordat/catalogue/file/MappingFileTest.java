package org.concordat.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.mapping.Gap;
import org.concordat.catalogue.mapping.MappingDocument;
import org.concordat.catalogue.mapping.MappingDocument.Entry;
import org.concordat.catalogue.mapping.Strength;
import org.concordat.catalogue.mapping.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MappingFileTest {

    private static final String SOUND = """
            mapping:
              from: {framework: beyond-the-organisation, version: 1}
              to: {framework: shared-service-readiness, version: 1}
            links:
              - from: SO6
                to: TE4
                strength: partly
                reason: Both need people who can judge what they get.
                when: Several clients buy.
                forth:
                  levels: {2: 2, 3: 2}
                  lacks: The clients as one group.
              - from: SO2
                to: KD4
                strength: largely
                reason: Both ask for one plan.
                back:
                  lacks: The model.
            """;

    private static final Map<String, FrameworkDocument> SHIPPED = shipped();

    @Test
    void saysWhatStandsInTheFile() {
        MappingDocument file = MappingFile.links(bytes(SOUND), MappingFileTest::version);

        assertThat(file.one()).isEqualTo("beyond-the-organisation");
        assertThat(file.other()).isEqualTo("shared-service-readiness");
        Entry first = file.links().get(0);
        assertThat(first.from().mechanism()).isEqualTo("SO6");
        assertThat(first.terms().strength()).isEqualTo(Strength.PARTLY);
        assertThat(first.terms().condition()).isEqualTo("Several clients buy.");
        assertThat(first.terms().forth()).isEqualTo(new Way("--22-", "The clients as one group."));
        assertThat(first.terms().back()).isNull();
        assertThat(file.links().get(1).terms().back()).isEqualTo(new Way("-----", "The model."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from: SO6|from: SO99|line 5, links[0].from: There is no mechanism with the code SO99.",
                "to: KD4|to: SO2|line 14, links[1].to: There is no mechanism with the code SO2.",
                "strength: partly|strength: hardly|line 7, links[0].strength: “hardly” is none of: same, largely, partly.",
                "'    strength: partly\\n'||line 5, links[0]: The key strength is missing.",
                "{2: 2, 3: 2}|{2: 2, 3: 3}|line 11, links[0].forth.levels: For a 3 no 3 can be offered where the strength is partly.",
                "{2: 2, 3: 2}|{0: 0}|line 11, links[0].forth.levels: For a 0 no 0 can be offered where the strength is partly.",
                "{2: 2, 3: 2}|{1: 2}|line 11, links[0].forth.levels: For a 1 no 2 can be offered where the strength is partly.",
                "{2: 2, 3: 2}|{5: 2}|line 11, links[0].forth.levels.5: “5” is none of: 0, 1, 2, 3, 4.",
                "'      lacks: The clients as one group.\\n'||line 10, links[0].forth: The key lacks is missing.",
                "    back:\\n      lacks: The model.\\n||line 13, links[1]: Neither forth nor back is there, so that nothing would be offered.",
                "to: {framework: shared-service-readiness, version: 1}|to: {framework: shared-service-readiness, version: 7}|line 3, mapping.to: There is no version 7 of a framework shared-service-readiness.",
                "to: {framework: shared-service-readiness, version: 1}|to: {framework: beyond-the-organisation, version: 1}|line 3, mapping.to: Both sides are the same framework.",
                "from: SO2\\n    to: KD4|from: SO6\\n    to: TE4|line 13, links[1]: SO6 and TE4 are linked already at another place: line 5.",
                "reason: Both ask|because: Both ask|line 16, links[1].because: The key because does not belong here.",
            })
    void whatIsWrongIsToldByItsLine(String sound, @Nullable String spoilt, String problem) {
        String file = SOUND.replace(lines(sound), lines(spoilt));
        assertThat(file).isNotEqualTo(SOUND);

        assertThatThrownBy(() -> new Refused(messages())
                        .orWhyNot(odd(file), content -> MappingFile.links(content, MappingFileTest::version)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("odd--file.yaml")
                .hasMessageContaining(problem);
    }

    private static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    private static Resource odd(String file) {
        return new ByteArrayResource(bytes(file)) {
            @Override
            public String getFilename() {
                return "odd--file.yaml";
            }
        };
    }

    private static String lines(@Nullable String text) {
        return text == null ? "" : text.replace("\\n", "\n");
    }

    @Test
    void everyShippedLinkHoldsToTheRulesAndStandsOnce() {
        List<Entry> links = links();

        assertThat(links).hasSize(53);
        assertThat(links)
                .allSatisfy(link -> Stream.of(link.terms().forth(), link.terms().back())
                        .filter(way -> way != null)
                        .flatMap(way -> way.steps().stream())
                        .forEach(step -> assertThat(step.offered()).isBetween(1, 2)));
        assertThat(links.stream()
                        .map(link -> Stream.of(
                                        link.from().framework() + link.from().mechanism(),
                                        link.to().framework() + link.to().mechanism())
                                .collect(Collectors.toCollection(TreeSet::new))))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyMechanismIsLinkedOrItIsSaidWhyNot() {
        List<Gap> gaps = gaps();
        List<String> linked = links().stream()
                .flatMap(link -> Stream.of(link.from(), link.to()))
                .map(end -> end.framework() + " " + end.mechanism())
                .toList();
        List<String> unlinked = gaps.stream()
                .flatMap(gap ->
                        gap.mechanisms().stream().map(code -> gap.frameworks().get(0) + " " + code))
                .toList();

        assertThat(unlinked).doesNotHaveDuplicates().doesNotContainAnyElementsOf(linked);
        assertThat(SHIPPED.values().stream()
                        .flatMap(framework -> framework.mechanisms().stream()
                                .map(mechanism -> framework.code() + " " + mechanism.code())))
                .allMatch(mechanism -> linked.contains(mechanism) || unlinked.contains(mechanism));
    }

    @Test
    void twoFrameworksHaveSomethingInCommonOrItIsSaidWhyNot() {
        List<Gap> gaps = gaps();
        for (String one : SHIPPED.keySet()) {
            for (String other : SHIPPED.keySet()) {
                boolean apart = gaps.stream().anyMatch(gap -> gap.isBetween(one, other));
                boolean linked = links().stream()
                        .anyMatch(link -> link.from().framework().equals(one)
                                        && link.to().framework().equals(other)
                                || link.from().framework().equals(other)
                                        && link.to().framework().equals(one));
                assertThat(one.equals(other) || apart != linked)
                        .as(one + " " + other)
                        .isTrue();
            }
        }
    }

    @Test
    void whatHasNoCounterpartIsReadAsStrictly() {
        String none = """
                none:
                  - {framework: beyond-the-organisation, version: 1, mechanisms: [SO4, SO99], reason: Nobody asks.}
                pairs:
                  - {frameworks: [sustaining-a-mutual, nothing], reason: They part.}
                """;

        assertThatThrownBy(() -> MappingFile.gaps(bytes(none), MappingFileTest::version))
                .isInstanceOfSatisfying(
                        FrameworkFileRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::path)
                                .containsExactly("none[0].mechanisms[1]", "pairs[0].frameworks[1]"));
    }

    private static List<Entry> links() {
        return read(
                        "*--*.yaml",
                        content -> MappingFile.links(content, MappingFileTest::version)
                                .links())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Gap> gaps() {
        return read("none.yaml", content -> MappingFile.gaps(content, MappingFileTest::version))
                .get(0);
    }

    private static <T> List<T> read(String files, Function<byte[], T> reading) {
        try {
            List<T> read = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/mapping/" + files)) {
                read.add(reading.apply(file.getContentAsByteArray()));
            }
            return read;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<FrameworkDocument> version(String framework, int number) {
        return Optional.ofNullable(SHIPPED.get(framework)).filter(document -> document.version() == number);
    }

    private static Map<String, FrameworkDocument> shipped() {
        try {
            List<FrameworkDocument> documents = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.yaml")) {
                documents.add(FrameworkFile.read(file.getContentAsByteArray()));
            }
            return documents.stream().collect(Collectors.toMap(FrameworkDocument::code, document -> document));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }
}
