package org.concordat.catalogue.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/**
 * A way to spoil the small fixture, and what must be said of it.
 *
 * @param find what stands in the fixture, once
 * @param replace what is written instead
 * @param code the problem that must be found
 * @param at what stands on the line that it must be found on
 * @param path the place that it must be found at
 * @param most the number of problems that may be found in all
 */
record Defect(String find, String replace, String code, String at, String path, int most) {

    private static final String A1 = "areas[0].mechanisms[0]";

    static Stream<Defect> all() {
        return Stream.of(
                // keys and types
                one(
                                "    question: Is there a first?",
                                "    quest: Is there a first?",
                                "unknown-key",
                                "quest:",
                                "areas[0].quest")
                        .of(2),
                one("        short-name: First\n", "", "missing-key", "- code: A1\n", A1),
                one("weeks: 4", "weeks: often", "not-whole-number", "weeks: often", A1 + ".ideas[3].weeks"),
                one("name: First area", "name: [First area]", "not-text", "name: [First", "areas[0].name"),
                one("name: First area", "name: 1", "not-text", "name: 1", "areas[0].name"),
                one("name: First area", "name: true", "not-text", "name: true", "areas[0].name"),
                one("name: First area", "name:", "blank", "name:\n    weight: 60", "areas[0].name"),
                one("name: First area", "name: \"  \"", "blank", "name: \"  \"", "areas[0].name"),
                one(
                        "themes: [risk, skill]",
                        "themes: risk",
                        "not-list",
                        "themes: risk\n        levels",
                        A1 + ".themes"),
                one("themes: [risk, skill]", "themes: []", "list-size", "themes: []", A1 + ".themes"),
                one(
                        "  development: {change: 1,",
                        "  development: {change: 1.5,",
                        "not-whole-number",
                        "change: 1.5",
                        "rules.tiers.development.change"),
                one(
                        "  relevance:\n    default: 2\n    by-kind:\n      outsourcing: {A1: 3}",
                        "  relevance: 2",
                        "not-map",
                        "relevance: 2",
                        "rules.relevance"),
                one("code: small", "code: Small Framework", "wrong-form", "code: Small Framework", "framework.code"),
                // steps
                one(
                        "          3: They have it together.\n",
                        "",
                        "missing-level",
                        "        levels:\n          0: Nothing",
                        A1 + ".levels"),
                one(
                                "          0: Nothing is there.",
                                "          5: Nothing is there.",
                                "not-one-of",
                                "5: Nothing",
                                A1 + ".levels.5")
                        .of(2),
                one(
                        "raises-to: 3\n",
                        "raises-to: 2\n",
                        "missing-step",
                        "        ideas:\n          - code: A1-1",
                        A1 + ".ideas"),
                one("raises-to: 4\n", "raises-to: 5\n", "out-of-range", "raises-to: 5", A1 + ".ideas[3].raises-to")
                        .of(2),
                // unknown codes
                one(
                        "themes: [risk, skill]",
                        "themes: [risk, luck]",
                        "unknown-theme",
                        "themes: [risk, luck]",
                        A1 + ".themes[1]"),
                one("after: [A1-1]", "after: [A1-9]", "unknown-idea", "after: [A1-9]", A1 + ".ideas[1].after[0]"),
                one(
                        "every-kind: [A1]",
                        "every-kind: [A9]",
                        "unknown-mechanism",
                        "every-kind: [A9]",
                        "rules.critical.every-kind[0]"),
                one(
                        "outsourcing: {A1: 3}",
                        "outsourcing: {A9: 3}",
                        "unknown-mechanism",
                        "outsourcing: {A9",
                        "rules.relevance.by-kind.outsourcing.A9"),
                one("    B1: {proposal: 0,", "    B9: {proposal: 0,", "unknown-mechanism", "B9:", "rules.targets.B9")
                        .of(2),
                one("    B1: {proposal: 0,", "    B9: {proposal: 0,", "missing-target", "  targets:", "rules.targets")
                        .of(2),
                one(
                        "outsourcing: {A1: 3}",
                        "insourcing: {A1: 3}",
                        "not-one-of",
                        "insourcing",
                        "rules.relevance.by-kind.insourcing"),
                one(
                        "leverage: {change: 1, theme: skill}",
                        "lift: {change: 1, theme: skill}",
                        "not-one-of",
                        "lift:",
                        "rules.tiers.lift"),
                one(
                        "leverage: {change: 1, theme: skill}",
                        "leverage: {change: 1, theme: luck}",
                        "unknown-theme",
                        "leverage:",
                        "rules.tiers.leverage.theme"),
                one(
                        "from-stage: operation",
                        "from-stage: birth",
                        "not-one-of",
                        "from-stage: birth",
                        "rules.tiers.development.from-stage"),
                one(
                                "A1: {proposal: 1, mob",
                                "A1: {propsal: 1, mob",
                                "not-one-of",
                                "propsal",
                                "rules.targets.A1.propsal")
                        .of(2),
                one("A1: {proposal: 1, mob", "A1: {mob", "missing-target", "    A1: {mob", "rules.targets.A1"),
                one(
                        "led-by: joint-hr-team",
                        "led-by: someone",
                        "not-one-of",
                        "led-by: someone",
                        A1 + ".ideas[2].led-by"),
                // duplicates
                one("  - code: B\n", "  - code: A\n", "code-twice", "  - code: A\n    name: Second", "areas[1].code"),
                one(
                                "      - code: B1\n",
                                "      - code: A1\n",
                                "code-twice",
                                "- code: A1\n        name: Second",
                                "areas[1].mechanisms[0].code")
                        .of(8),
                one(
                                "- code: A1-3\n",
                                "- code: A1-2\n",
                                "code-twice",
                                "- code: A1-2\n            title: Join",
                                A1 + ".ideas[2].code")
                        .of(3),
                one(
                                "  - code: skill\n",
                                "  - code: risk\n",
                                "code-twice",
                                "- code: risk\n    name: Skill",
                                "themes[1].code")
                        .of(4),
                one(
                        "themes: [risk, skill]",
                        "themes: [risk, risk]",
                        "code-twice",
                        "themes: [risk, risk]",
                        A1 + ".themes[1]"),
                one(
                        "    weight: 60\n",
                        "    weight: 60\n    weight: 61\n",
                        "key-twice",
                        "weight: 61",
                        "areas[0].weight"),
                one("- code: A1-1\n", "- code: B1-1\n", "idea-code", "- code: B1-1\n", A1 + ".ideas[0].code")
                        .of(4),
                // circles
                one(
                        "done-when: It has begun.\n",
                        "done-when: It has begun.\n            after: [A1-3]\n",
                        "circle",
                        "after: [A1-1]",
                        A1 + ".ideas[1].after[0]"),
                one("after: [A1-1]", "after: [A1-2]", "circle", "after: [A1-2]", A1 + ".ideas[1].after[0]"),
                // figures
                one("weight: 60", "weight: 0", "out-of-range", "weight: 0", "areas[0].weight"),
                one("weight: 60", "weight: -40", "out-of-range", "weight: -40", "areas[0].weight"),
                one("weight: 60", "weight: .inf", "not-number", "weight: .inf", "areas[0].weight"),
                one("weight: 60", "weight: 1e9999999", "not-number", "weight: 1e9", "areas[0].weight"),
                one("exit: 4", "exit: 7", "out-of-range", "exit: 7", "rules.targets.B1.exit"),
                one("exit: 4", "exit: -1", "out-of-range", "exit: -1", "rules.targets.B1.exit"),
                one(
                        "effort-days: 4.5",
                        "effort-days: 4.3",
                        "out-of-range",
                        "effort-days: 4.3",
                        A1 + ".ideas[3].effort-days"),
                one(
                        "effort-days: 4.5",
                        "effort-days: 41",
                        "out-of-range",
                        "effort-days: 41",
                        A1 + ".ideas[3].effort-days"),
                one("weeks: 4", "weeks: 53", "out-of-range", "weeks: 53", A1 + ".ideas[3].weeks"),
                // texts
                one("1: One partner has it.", "1: nothing IS there", "levels-alike", "1: nothing", A1 + ".levels.1"),
                one(
                        "2: Each partner has a second.",
                        "2: Each partner has it.",
                        "levels-alike",
                        "2: Each partner has it.\n          3: They have a",
                        "areas[1].mechanisms[0].levels.2"),
                one("name: First area", "name: " + "x".repeat(10_000), "too-long", "name: xxx", "areas[0].name"),
                one(
                        "name: First area",
                        "name: \"First\\u0007area\"",
                        "control-character",
                        "name: \"First",
                        "areas[0].name"),
                one("name: First area", "name: First\u0007area", "control-character", "name: First\u0007", ""),
                one(
                        "name: First area",
                        "name: \"First \\u202Earea\"",
                        "control-character",
                        "name: \"First",
                        "areas[0].name"),
                // YAML itself
                one("themes: [risk, skill]", "themes: &both [risk, skill]", "anchor", "themes: &both", A1 + ".themes"),
                one("name: First area", "name: !!str First area", "tag", "name: !!str", "areas[0].name"),
                one("name: First area", "name: !java.net.URL x", "tag", "name: !java", "areas[0].name"),
                one("rules:\n", "---\nrules:\n", "second-document", "rules:\n", "")
                        .of(3),
                one("    weight: 60\n", "\tweight: 60\n", "tab", "\tweight: 60", ""),
                one("weight: 60", "weight: [60", "not-yaml", "question: Is there a first?", ""));
    }

    private static Defect one(String find, String replace, String code, String at, String path) {
        return new Defect(find, replace, code, at, path, 1);
    }

    private Defect of(int most) {
        return new Defect(find, replace, code, at, path, most);
    }

    String in(String fixture) {
        assertThat(fixture).containsOnlyOnce(find);
        return fixture.replace(find, replace);
    }

    int line(String broken) {
        assertThat(broken).contains(at);
        int begin = broken.indexOf(at) + at.length() - at.stripLeading().length();
        return 1
                + (int) broken.substring(0, begin)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }

    @Override
    public String toString() {
        return code + " at " + (path.isEmpty() ? "the file" : path) + " for "
                + replace.strip().lines().findFirst().orElse("nothing");
    }
}
