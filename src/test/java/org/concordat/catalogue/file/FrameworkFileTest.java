package org.concordat.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.LeadRole;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FrameworkFileTest {

    @Test
    void readsEverythingThatASmallFileSays() {
        FrameworkDocument document = FrameworkFile.read(Fixtures.bytes(Fixtures.small()));

        assertThat(document.code()).isEqualTo("small");
        assertThat(document.mechanisms())
                .extracting(mechanism -> mechanism.code().value())
                .containsExactly("A1", "B1");
        ActionIdea idea = document.idea("A1-4").orElseThrow();
        assertThat(idea.mechanism()).isEqualTo(new MechanismCode("A1"));
        assertThat(idea.effortDays()).isEqualByComparingTo("4.5");
        assertThat(idea.ledBy()).isEqualTo(LeadRole.PARTNERSHIP_BOARD);
        assertThat(idea.after()).containsExactly("A1-3", "B1-4");
        assertThat(idea.source()).isNull();
        assertThat(document.areaOf(new MechanismCode("B1")).name()).isEqualTo("Second area");
        assertThat(document.rules().isCritical(new MechanismCode("B1"), "mutual"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("org.concordat.catalogue.file.Defect#all")
    void refusesADefectAndSaysItsLine(Defect defect) {
        String broken = defect.in(Fixtures.small());

        FrameworkFileRefused refused = refused(Fixtures.bytes(broken));

        assertThat(refused.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("framework.file." + defect.code());
            assertThat(problem.place()).isEqualTo(Place.line(defect.line(broken)));
            assertThat(problem.path()).isEqualTo(defect.path());
        });
        assertThat(refused.problems()).hasSizeLessThanOrEqualTo(defect.most());
    }

    @ParameterizedTest
    @MethodSource("org.concordat.catalogue.file.Defect#all")
    void saysEveryDefectInPlainWords(Defect defect) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");

        assertThat(refused(Fixtures.bytes(defect.in(Fixtures.small()))).problems())
                .allSatisfy(problem -> assertThat(messages.getMessage(
                                problem.code(), problem.arguments().toArray(), Locale.UK))
                        .isNotBlank()
                        .doesNotContainPattern("\\{\\d|Place"))
                .allSatisfy(problem -> assertThat(messages.getMessage(problem.place(), Locale.UK))
                        .matches("line \\d+"));
    }

    @Test
    void saysAllDefectsAtOnceInTheOrderOfTheLines() {
        String broken = Fixtures.small()
                .replace("weight: 60", "weight: -1")
                .replace("after: [A1-2]", "after: [Z9]")
                .replace("exit: 4", "exit: 5");

        assertThat(refused(Fixtures.bytes(broken)).problems())
                .extracting(Problem::path)
                .containsExactly(
                        "areas[0].weight", "areas[0].mechanisms[0].ideas[2].after[0]", "rules.targets.B1.exit");
    }

    @Test
    void refusesWhatIsNoTextAtAll() {
        byte[] latin = {'a', ':', ' ', 'b', '\n', 'c', ':', ' ', (byte) 0xE9, '\n'};

        assertThat(refused(latin).problems())
                .containsExactly(new Problem(Place.line(2), "", "framework.file.not-utf-8", List.of()));
        assertThat(refused(new byte[0]).problems()).extracting(Problem::code).containsExactly("framework.file.empty");
        assertThat(refused(new byte[FrameworkFile.MOST_BYTES + 1]).problems())
                .extracting(Problem::code)
                .containsExactly("framework.file.too-large");
    }

    @Test
    void refusesABombBeforeItUnfolds() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(8) + before + "]\n");
        }

        assertThat(refused(Fixtures.bytes(bomb.toString())).problems())
                .extracting(Problem::code)
                .contains("framework.file.alias", "framework.file.anchor");
        assertThat(refused(Fixtures.bytes("a: " + "[".repeat(50_000))).problems())
                .extracting(Problem::code)
                .containsExactly("framework.file.too-deep");
    }

    @Test
    void survivesAnyLineTakenOutOrWrittenTwiceOrScrambled() {
        List<String> lines = Fixtures.small().lines().toList();
        Random random = new Random(7);
        for (int i = 0; i < lines.size(); i++) {
            survives(lines, i, "");
            survives(lines, i, lines.get(i) + "\n" + lines.get(i));
            for (String odd : List.of("- ", "{", "]", "null", "!!x y", "\"", "a: b: c", "9e99999", "*x", "? ", "\\")) {
                int at = random.nextInt(lines.get(i).length() + 1);
                survives(
                        lines,
                        i,
                        lines.get(i).substring(0, at) + odd + lines.get(i).substring(at));
            }
        }
    }

    private static void survives(List<String> lines, int changed, String into) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == changed ? into : lines.get(i)).append('\n');
        }
        try {
            FrameworkFile.read(Fixtures.bytes(text.toString()));
        } catch (FrameworkFileRefused refused) {
            assertThat(refused.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.place().order()).isBetween(1L, lines.size() + 3L));
        }
    }

    @Test
    void readsACharacterOfTwoHalvesWhereverItStands() {
        String before = "#" + "x".repeat(850) + "\n";
        for (int length = 1; length < 300; length++) {
            String summary = "x".repeat(length) + "\uD83E\uDD1D";
            String file = before + Fixtures.small().replaceFirst("summary: .*", "summary: " + summary);

            assertThat(FrameworkFile.read(Fixtures.bytes(file)).summary()).isEqualTo(summary);
        }
    }

    @Test
    void isReadTheSameWithWindowsLineEndsAndAByteOrderMark() {
        String windows = "\uFEFF" + Fixtures.small().replace("\n", "\r\n");

        assertThat(FrameworkFile.read(Fixtures.bytes(windows)))
                .isEqualTo(FrameworkFile.read(Fixtures.bytes(Fixtures.small())));
    }

    @Test
    void theShippedFrameworkIsWhole() {
        assertThatExceptionOfType(FrameworkFileRefused.class)
                .isThrownBy(() -> FrameworkFile.read(Fixtures.bytes(Fixtures.shipped() + "more: 1\n")));

        FrameworkDocument document = FrameworkFile.read(Fixtures.bytes(Fixtures.shipped()));

        assertThat(document.areas())
                .extracting(area -> area.code().value() + " " + area.weight())
                .containsExactly("SO 40", "SI 20", "OI 20", "OO 20");
        assertThat(document.mechanisms())
                .extracting(mechanism -> mechanism.code().value())
                .containsExactly(
                        "SO1", "SO2", "SO3", "SO4", "SO5", "SO6", "SO7", "SO8", "SI1", "SI2", "SI3", "SI4", "OI1",
                        "OI2", "OI3", "OI4", "OO1", "OO2");
    }

    private static FrameworkFileRefused refused(byte[] file) {
        FrameworkFileRefused refused = catchThrowableOfType(FrameworkFileRefused.class, () -> FrameworkFile.read(file));
        assertThat(refused).isNotNull();
        return refused;
    }
}
