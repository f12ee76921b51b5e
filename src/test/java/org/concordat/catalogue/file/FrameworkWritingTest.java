package org.concordat.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.concordat.catalogue.FrameworkDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameworkWritingTest {

    @ParameterizedTest
    @MethodSource("org.concordat.catalogue.file.ShippedFilesTest#shipped")
    void aShippedFrameworkIsTheSameAfterItWasWrittenAndRead(FrameworkDocument document) {
        assertThat(FrameworkFile.read(FrameworkFile.write(document))).isEqualTo(document);
    }

    @ParameterizedTest
    @MethodSource("any")
    void anyFrameworkIsTheSameAfterItWasWrittenAndRead(FrameworkDocument document) {
        assertThat(FrameworkFile.read(FrameworkFile.write(document))).isEqualTo(document);
    }

    @Test
    void longTextsAreFoldedAndWhatIsShortStandsOnOneLine() {
        FrameworkDocument document = FrameworkFile.read(Fixtures.bytes(Fixtures.small()
                .replace("Begin with it.", "Begin with it, " + "and go on, ".repeat(20) + "to the end.")));

        assertThat(new String(FrameworkFile.write(document), StandardCharsets.UTF_8))
                .contains("""
                              - code: A1-1
                                title: Begin
                                what: >-
                                  Begin with it, and go on, and go on, and go on, and go on, and go on, and go on, and go on, and go on, and
                                  go on, and go on, and go on, and go on, and go on, and go on, and go on, and go on, and go on, and go on,
                                  and go on, and go on, to the end.
                                raises-to: 1
                    """)
                .contains("    A1: {proposal: 1, mobilisation: 2, operation: 3, maturity: 4, exit: 0}\n");
    }

    static Stream<FrameworkDocument> any() {
        return AnyFramework.some(200);
    }
}
