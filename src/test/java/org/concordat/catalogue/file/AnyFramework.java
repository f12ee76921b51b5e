package org.concordat.catalogue.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.CaseNote;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.LeadRole;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.RulesDocument;
import org.concordat.catalogue.SourceReference;
import org.concordat.catalogue.SourceWork;
import org.concordat.catalogue.Theme;
import org.concordat.catalogue.TierRule;
import org.concordat.catalogue.Vocabulary;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;

/** Frameworks that nobody would write but that are allowed: any size, and texts that a format could trip over. */
final class AnyFramework {

    private static final List<String> ODD = List.of(
            "#",
            "# a",
            ":",
            "a: b",
            "a:b",
            "- ",
            "-",
            "--- ",
            "...",
            "\n",
            "\n\n",
            "\n  ",
            "  ",
            " ",
            "   b",
            "\"",
            "'",
            "''",
            "\\",
            "\\n",
            "\\u0041",
            "{a}",
            "[b, c]",
            ",",
            ";",
            "&x",
            "*x",
            "!t",
            "!!str",
            "%",
            "@",
            "`",
            "|",
            ">-",
            "?",
            "? ",
            "~",
            "null",
            "true",
            "no",
            "Off",
            "NaN",
            ".inf",
            "1",
            "1.50",
            "1e3",
            "0x1F",
            "0o7",
            "2015-01-01",
            "12:30",
            "=SUM(A1)",
            "+1",
            "<b>&amp;",
            "]]>",
            "_x0041_",
            "_x000A_",
            "x_",
            "é",
            "ö",
            "“q”",
            "’",
            "–",
            "…",
            "協定",
            "שלום",
            "\u00A0",
            "\u2009",
            "\u2028",
            "\u2029",
            "\u200D",
            "\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "\uE000",
            "🤝",
            "👩‍🔬");

    private final Random random;
    private int told;

    private AnyFramework(long seed) {
        random = new Random(seed);
    }

    static Stream<FrameworkDocument> some(int many) {
        return IntStream.range(0, many).mapToObj(seed -> new AnyFramework(seed).document());
    }

    private FrameworkDocument document() {
        List<Theme> themes = list(1, 4, i -> new Theme(new ThemeCode(code("t", i)), text(40), text(300)));
        List<Area> areas = list(1, 4, a -> area(a, themes));
        List<MechanismCode> mechanisms = areas.stream()
                .flatMap(area -> area.mechanisms().stream())
                .map(Mechanism::code)
                .toList();
        return new FrameworkDocument(
                "any-" + random.nextInt(100),
                text(80),
                1 + random.nextInt(9999),
                "en-GB",
                text(1000),
                maybe(new SourceWork(text(200), text(120), maybe(1900 + random.nextInt(201)))),
                themes,
                areas,
                rules(mechanisms, themes));
    }

    private Area area(int a, List<Theme> themes) {
        return new Area(
                new AreaCode(code("A", a)),
                text(60),
                new BigDecimal(random.nextInt(4) == 0 ? "100" : random.nextInt(999) + ".25"),
                text(200),
                text(1000),
                maybe(reference()),
                list(1, 3, m -> mechanism(new MechanismCode(code("M", 10 * a + m)), themes)));
    }

    private Mechanism mechanism(MechanismCode code, List<Theme> themes) {
        return new Mechanism(
                code,
                text(60),
                text(24),
                text(800),
                text(800),
                list(1, 12, i -> text(300)),
                some(themes, 1).stream().map(Theme::code).toList(),
                list(5, 5, i -> "Told " + told++ + " " + text(400)),
                list(4, 8, i -> idea(code, i)),
                list(0, 3, i -> new CaseNote(text(100), "other", text(1000), text(120))),
                maybe(reference()));
    }

    private ActionIdea idea(MechanismCode mechanism, int i) {
        return new ActionIdea(
                mechanism + "-" + i,
                mechanism,
                text(90),
                text(800),
                i % 4 + 1,
                maybe(new BigDecimal(random.nextInt(80) + 1).divide(new BigDecimal(2))),
                1 + random.nextInt(52),
                LeadRole.values()[random.nextInt(LeadRole.values().length)],
                text(300),
                some(
                        IntStream.range(0, i)
                                .mapToObj(earlier -> mechanism + "-" + earlier)
                                .toList(),
                        0),
                maybe(text(120)),
                maybe(text(80)),
                maybe(text(120)));
    }

    private SourceReference reference() {
        return new SourceReference(
                text(120),
                maybe(text(40)),
                maybe(1 + random.nextInt(100)),
                maybe(text(40)),
                list(0, 12, i -> text(20)));
    }

    private RulesDocument rules(List<MechanismCode> mechanisms, List<Theme> themes) {
        return new RulesDocument(
                Vocabulary.STAGES,
                byEach(mechanisms, code -> byEach(Vocabulary.STAGES, stage -> random.nextInt(5))),
                byEach(
                        some(Vocabulary.TIERS, 0),
                        tier -> new TierRule(
                                random.nextInt(9) - 4,
                                maybe(themes.get(0).code()),
                                maybe(Vocabulary.STAGES.get(random.nextInt(5))))),
                1 + random.nextInt(3),
                byEach(some(Vocabulary.KINDS, 0), kind -> byEach(some(mechanisms, 1), code -> 1 + random.nextInt(3))),
                some(mechanisms, 0),
                byEach(some(Vocabulary.KINDS, 0), kind -> some(mechanisms, 1)));
    }

    /** A code that could be taken for a number, a word or a date. */
    private String code(String prefix, int i) {
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(i + 1);
            case 1 -> i + "e" + i;
            case 2 -> "0." + (i + 1) + "0";
            default -> prefix + i;
        };
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(random.nextBoolean() ? 20 : most);
        while (text.length() < length) {
            text.append(
                    random.nextInt(4) == 0 ? ODD.get(random.nextInt(ODD.size())) : "word".substring(random.nextInt(4)));
            text.append(random.nextInt(3) == 0 ? "" : " ");
        }
        if (random.nextBoolean()) {
            text.insert(0, ODD.get(random.nextInt(ODD.size())));
        }
        String cut = text.substring(0, Math.min(most, text.length()));
        String whole =
                Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? cut.substring(0, cut.length() - 1) : cut;
        String left = random.nextBoolean() ? whole.strip() : whole;
        return left.isBlank() ? "x" : left;
    }

    @Nullable private <T> T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> List<T> list(int least, int most, IntFunction<T> make) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(make)
                .toList();
    }

    private <T> List<T> some(List<T> all, int least) {
        List<T> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return some.subList(0, Math.max(least, random.nextInt(some.size() + 1)));
    }

    private static <K, V> Map<K, V> byEach(List<K> keys, Function<K, V> make) {
        return keys.stream().collect(Collectors.toMap(key -> key, make, (a, b) -> a, LinkedHashMap::new));
    }
}
