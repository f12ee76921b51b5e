package org.concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");

    /** A message is named whole, or by how it begins: {@code 'answer.state.' + state}, {@code "versionstatus"}. */
    @Test
    void everyMessageIsNamedSomewhere() throws IOException {
        StringBuilder code = new StringBuilder();
        for (String folder : List.of("src/main/java", "src/main/resources/templates", "src/main/resources/static/js")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    code.append(Files.readString(file)).append('\n');
                }
            }
        }
        Set<String> named = new HashSet<>();
        Matcher words = Pattern.compile("[A-Za-z][\\w-]*(\\.[\\w-]+)*\\.?").matcher(code);
        while (words.find()) {
            named.add(words.group());
        }
        Set<String> begun = new HashSet<>();
        Matcher beginnings = Pattern.compile("['\"|]([A-Za-z][\\w-]*(?:\\.[\\w-]+)*\\.?)(?:['\"|]|\\$\\{)")
                .matcher(code);
        while (beginnings.find()) {
            begun.add(beginnings.group(1));
        }
        List<String> keys = keys();
        // A single word is much else besides: it counts only where nothing but choices follow it.
        begun.removeIf(word -> word.indexOf('.') < 0
                && keys.stream()
                        .anyMatch(key -> key.startsWith(word + ".") && key.indexOf('.') != key.lastIndexOf('.')));
        List<String> unused = keys.stream()
                .filter(key -> !named.contains(key)
                        && begun.stream().noneMatch(word -> key.startsWith(word.contains(".") ? word : word + ".")))
                .toList();
        assertThat(unused).as("said by nobody: remove them").isEmpty();
    }

    private static List<String> keys() throws IOException {
        return Files.readAllLines(MESSAGES).stream()
                .filter(line -> line.matches("[^#\\s].*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    @Test
    void everyMessageIsSaidOnce() throws IOException {
        Set<String> known = new HashSet<>();
        List<String> again = keys().stream().filter(key -> !known.add(key)).toList();
        assertThat(known).hasSizeGreaterThan(1000);
        assertThat(again).as("said again, and the first of them never read").isEmpty();
    }
}
