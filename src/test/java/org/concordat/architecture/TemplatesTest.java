package org.concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Pattern TAG = Pattern.compile("<[a-z](?:[^<>\"]|\"[^\"]*\")*>");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless|each)=");

    /** Thymeleaf replaces a tag before it looks at the tag's conditions: what stands there would never be asked. */
    @Test
    void nothingIsReplacedOnACondition() throws IOException {
        List<String> conditional = new ArrayList<>();
        long replaced = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<String> tags = TAG.matcher(Files.readString(file))
                        .results()
                        .map(tag -> tag.group())
                        .filter(tag -> tag.contains(" th:replace="))
                        .toList();
                replaced += tags.size();
                tags.stream()
                        .filter(tag -> CONDITION.matcher(tag).find())
                        .map(tag -> file + ": " + tag)
                        .forEach(conditional::add);
            }
        }
        assertThat(replaced).isGreaterThan(100);
        assertThat(conditional).isEmpty();
    }
}
