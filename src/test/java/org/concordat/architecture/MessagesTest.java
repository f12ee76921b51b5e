package org.concordat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");

    @Test
    void everyMessageIsSaidOnce() throws IOException {
        Set<String> known = new HashSet<>();
        List<String> again = Files.readAllLines(MESSAGES).stream()
                .filter(line -> line.matches("[^#\\s].*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !known.add(key))
                .toList();
        assertThat(known).hasSizeGreaterThan(1000);
        assertThat(again).as("said again, and the first of them never read").isEmpty();
    }
}
