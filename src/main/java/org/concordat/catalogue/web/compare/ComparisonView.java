package org.concordat.catalogue.web.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.catalogue.Vocabulary;
import org.concordat.catalogue.compare.Difference;
import org.concordat.catalogue.compare.Difference.Change;
import org.concordat.catalogue.compare.TextDifference;
import org.concordat.catalogue.compare.WordDifference;
import org.concordat.catalogue.draft.PartKind;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.shared.web.TableState;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * What one framework says otherwise than another, as a page shows it.
 *
 * @param fresh the parts that only the later one has
 * @param gone the parts that only the earlier one had
 * @param changed the parts that say something else; numbers and rules stand in the tables
 * @param weights what the areas weigh, where it is otherwise
 * @param targets the mechanisms with a target that is otherwise
 * @param rules the other rules that are
 */
public record ComparisonView(
        List<Difference> fresh,
        List<Difference> gone,
        List<ChangedPart> changed,
        List<Rule> weights,
        List<Targets> targets,
        List<Rule> rules) {

    /** Changed parts on a page. */
    private static final int PARTS = 15;

    private static final String TARGETS = "rules/targets/";

    /** A part with its texts. */
    public record ChangedPart(PartKind kind, String code, String name, List<ChangedText> texts) {

        /** The end of its address on the page. */
        public String anchor() {
            return kind.code() + "-" + code;
        }
    }

    /** A text of both. */
    public record ChangedText(String label, boolean isOrder, String before, String after) {

        /** What became of its words. */
        public WordDifference words() {
            return WordDifference.between(before, after);
        }
    }

    /** A rule of both, in words. */
    public record Rule(String what, String before, String after) {}

    /** The targets of a mechanism by stage. */
    public record Targets(String code, List<Target> stages) {}

    /** A target of both; the same where nothing changed. */
    public record Target(String stage, String before, String after) {

        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    public static ComparisonView of(FrameworkTree before, FrameworkTree after, Words words) {
        List<Difference> all = Difference.between(before, after);
        List<ChangedPart> changed = new ArrayList<>();
        List<Rule> weights = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        Map<String, Targets> targets = new LinkedHashMap<>();
        for (Difference part : of(Change.CHANGED, all)) {
            List<ChangedText> texts = new ArrayList<>();
            for (TextDifference text : part.texts()) {
                if (text.path().equals("weight")) {
                    weights.add(new Rule(part.name(), text.before(), text.after()));
                } else if (text.path().startsWith(TARGETS)) {
                    String code = text.path().split("/")[2];
                    targets.computeIfAbsent(code, mechanism -> targets(mechanism, before, after));
                } else if (text.path().startsWith("rules/")) {
                    rules.add(new Rule(
                            words.say(text.label()),
                            words.value(text.path(), text.before()),
                            words.value(text.path(), text.after())));
                } else {
                    texts.add(text(text, words));
                }
            }
            if (!texts.isEmpty()) {
                changed.add(new ChangedPart(part.kind(), part.code(), part.name(), texts));
            }
        }
        return new ComparisonView(
                of(Change.NEW, all), of(Change.GONE, all), changed, weights, List.copyOf(targets.values()), rules);
    }

    private static List<Difference> of(Change change, List<Difference> all) {
        return all.stream().filter(part -> part.change() == change).toList();
    }

    private static ChangedText text(TextDifference text, Words words) {
        return new ChangedText(
                words.say(text.label()),
                text.isOrder(),
                words.value(text.path(), text.before()),
                words.value(text.path(), text.after()));
    }

    private static Targets targets(String mechanism, FrameworkTree before, FrameworkTree after) {
        return new Targets(
                mechanism,
                Vocabulary.STAGES.stream()
                        .map(stage ->
                                new Target(stage, target(before, mechanism, stage), target(after, mechanism, stage)))
                        .toList());
    }

    private static String target(FrameworkTree framework, String mechanism, String stage) {
        return framework
                .root()
                .field("rules")
                .flatMap(rules -> rules.field("targets"))
                .flatMap(targets -> targets.field(mechanism))
                .map(levels -> levels.text(stage))
                .orElse("");
    }

    public boolean isEmpty() {
        return fresh.isEmpty() && gone.isEmpty() && changed.isEmpty() && !hasRules();
    }

    public boolean hasRules() {
        return !weights.isEmpty() || !targets.isEmpty() || !rules.isEmpty();
    }

    /** How many parts are otherwise. */
    public int size() {
        return fresh.size() + gone.size() + changed.size();
    }

    /** Puts it before a page that shows some of its changed parts at a time, as the address says. */
    public void show(String path, MultiValueMap<String, String> parameters, Model model) {
        TableState table = new TableState(path, parameters, Map.of(), "");
        List<ChangedPart> some =
                changed.stream().skip((long) table.page() * PARTS).limit(PARTS).toList();
        model.addAttribute("comparison", this);
        model.addAttribute("table", table);
        model.addAttribute("parts", new PageImpl<>(some, PageRequest.of(table.page(), PARTS), changed.size()));
    }
}
