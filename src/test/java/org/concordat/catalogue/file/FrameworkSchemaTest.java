package org.concordat.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class FrameworkSchemaTest {

    private static final Path FILE = Path.of("docs/framework.schema.json");

    /** What is wrong with the form alone, and not with what one part says of another. */
    private static final Set<String> OF_THE_FORM = Set.of(
            "unknown-key",
            "missing-key",
            "blank",
            "not-text",
            "not-whole-number",
            "not-list",
            "not-map",
            "not-one-of",
            "list-size",
            "wrong-form",
            "out-of-range",
            "too-long");

    @Test
    void theSchemaInTheDocumentationIsWhatTheShapesSay() throws IOException {
        String said = SchemaOfShapes.json();
        String written = Files.exists(FILE) ? Files.readString(FILE) : "";
        Files.writeString(FILE, said);

        assertThat(written).as("%s; it has been written anew", FILE).isEqualTo(said);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFileIsValid(Resource file) throws IOException {
        assertThat(faults(new String(file.getContentAsByteArray(), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void aFileWithADefectOfItsFormIsNot(Defect defect) {
        assertThat(faults(Fixtures.small())).isEmpty();
        assertThat(faults(defect.in(Fixtures.small()))).isNotEmpty();
    }

    static Stream<Resource> shipped() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/*.yaml"));
    }

    static Stream<Defect> defects() {
        return Defect.all().filter(defect -> OF_THE_FORM.contains(defect.code()));
    }

    private static List<String> faults(String yaml) {
        JsonNode document = YAMLMapper.shared().readTree(yaml);
        return SchemaCheck.faults(SchemaOfShapes.json(), document);
    }
}
