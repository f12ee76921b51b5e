package org.concordat.catalogue.file;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ShippedFilesTest {

    /** How many points each of the 35 actions of the NHS report has, from the first. */
    private static final List<Integer> POINTS = List.of(
            5, 5, 7, 7, 5, 5, 5, 5, 2, 3, 1, 4, 3, 3, 4, 5, 4, 4, 4, 3, 2, 2, 4, 4, 3, 2, 2, 5, 8, 3, 5, 2, 3, 6, 6);

    private static final Pattern POINT = Pattern.compile("Action (\\d+), points? (\\d+)(?: and (\\d+))?");

    @Test
    void theDefaultAndFiveFurtherFrameworksAreShipped() throws IOException {
        assertThat(shipped())
                .extracting(FrameworkDocument::code)
                .containsExactlyInAnyOrder(
                        "balance-of-the-partnership",
                        "beyond-the-organisation",
                        "hr-function-for-partnerships",
                        "people-profession-2030",
                        "shared-service-readiness",
                        "sustaining-a-mutual");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyFrameworkHasMechanismsThatAreAskedAboutInOperation(FrameworkDocument document) {
        assertThat(document.mechanisms())
                .allSatisfy(mechanism -> assertThat(document.rules().target(mechanism.code(), "operation"))
                        .isPositive());
    }

    @Test
    void thePeopleProfessionHasEveryPointOfAllActionsWithWhoActs() throws IOException {
        FrameworkDocument document = shipped().stream()
                .filter(each -> each.code().equals("people-profession-2030"))
                .findFirst()
                .orElseThrow();

        assertThat(document.mechanisms())
                .hasSize(POINTS.size())
                .allSatisfy(mechanism -> assertThat(mechanism.what()).startsWith("Action " + number(mechanism) + "."));
        assertThat(covered(document)).isEqualTo(expected());
        assertThat(document.mechanisms().stream().flatMap(mechanism -> mechanism.ideas().stream()))
                .filteredOn(idea -> idea.source() != null)
                .allSatisfy(idea -> assertThat(idea.whoActs()).isNotBlank())
                .allSatisfy(idea -> assertThat(idea.byWhen()).isNotBlank());
    }

    static List<FrameworkDocument> shipped() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.yaml");
        return Arrays.stream(files).map(ShippedFilesTest::read).toList();
    }

    private static FrameworkDocument read(Resource file) {
        try {
            return FrameworkFile.read(file.getContentAsByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Integer, TreeSet<Integer>> covered(FrameworkDocument document) {
        return document.mechanisms().stream()
                .flatMap(mechanism -> mechanism.ideas().stream())
                .map(ActionIdea::source)
                .flatMap(source -> Optional.ofNullable(source).stream())
                .flatMap(source -> POINT.matcher(source).results())
                .flatMap(ShippedFilesTest::points)
                .collect(groupingBy(
                        point -> point[0], TreeMap::new, mapping(point -> point[1], toCollection(TreeSet::new))));
    }

    private static Stream<int[]> points(MatchResult point) {
        int action = Integer.parseInt(point.group(1));
        return IntStream.of(2, 3).filter(group -> point.group(group) != null).mapToObj(group ->
                new int[] {action, Integer.parseInt(point.group(group))});
    }

    private static Map<Integer, TreeSet<Integer>> expected() {
        Map<Integer, TreeSet<Integer>> expected = new TreeMap<>();
        for (int action = 1; action <= POINTS.size(); action++) {
            expected.put(
                    action,
                    IntStream.rangeClosed(1, POINTS.get(action - 1)).boxed().collect(toCollection(TreeSet::new)));
        }
        return expected;
    }

    private static String number(Mechanism mechanism) {
        return mechanism.code().value().replaceAll("\\D", "");
    }
}
