package org.concordat.catalogue.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.Vocabulary;
import org.concordat.catalogue.file.Problem;

/** What there is to say about a draft: the checks of every framework, and what reads badly although it is allowed. */
final class DraftChecks {

    private static final Set<String> MISSING = Set.of("framework.file.missing-key", "framework.file.blank");
    private static final int LONG_LEVEL = 420;
    private static final int LONG_PASSAGE = 650;

    /** The share of words that two neighbouring levels have in common, from which they are nearly alike. */
    private static final double ALIKE = 0.8;

    private final DraftContent content;
    private final DraftTree tree;

    DraftChecks(DraftContent content, DraftTree tree) {
        this.content = content;
        this.tree = tree;
    }

    /** What blocks first, then what does not, each in the order of the draft. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        tree.tree().problems().forEach(problem -> findings.add(finding(problem)));
        if (content.whole().text("framework/source/title").isEmpty()) {
            findings.add(Finding.warning(content.whole(), "framework/source/title", "draft.check.no-work"));
        }
        content.mechanisms().forEach(mechanism -> advise(mechanism, findings));
        return findings;
    }

    private Finding finding(Problem problem) {
        TextPlace at = place(problem);
        Part part = content.part(at.part()).orElseGet(content::whole);
        String code = MISSING.contains(problem.code()) ? "draft.check.missing" : problem.code();
        return Finding.error(
                part,
                at.field(),
                code,
                problem.arguments().stream().map(tree::inWords).toList());
    }

    private TextPlace place(Problem problem) {
        TextPlace at = tree.at(problem.path());
        String first =
                problem.arguments().isEmpty() ? "" : problem.arguments().get(0).toString();
        return switch (problem.code()) {
            case "framework.file.missing-key" -> first(at, first);
            case "framework.file.missing-level" -> new TextPlace(at.part(), "levels/" + first);
            case "framework.file.missing-target" -> {
                String last = problem.arguments().get(1).toString();
                String stage = Vocabulary.STAGES.contains(last) ? last : Vocabulary.STAGES.get(0);
                yield new TextPlace(0, "rules/targets/" + first + "/" + stage);
            }
            default -> at;
        };
    }

    /** A missing key; of a map that is missing as a whole, its first field. */
    private TextPlace first(TextPlace at, String key) {
        String path = at.field().isEmpty() ? key : at.field() + "/" + key;
        return content.part(at.part())
                .flatMap(part -> part.kind().fields().stream()
                        .map(Field::path)
                        .filter(field -> field.equals(path) || field.startsWith(path + "/"))
                        .findFirst())
                .map(field -> new TextPlace(at.part(), field))
                .orElse(new TextPlace(at.part(), path));
    }

    private static void advise(Part mechanism, List<Finding> findings) {
        for (int level = 0; level <= 4; level++) {
            String path = "levels/" + level;
            String text = mechanism.text(path);
            if (level > 0 && alike(mechanism.text("levels/" + (level - 1)), text)) {
                findings.add(Finding.warning(mechanism, path, "draft.check.alike", level - 1));
            }
            tooLong(mechanism, path, LONG_LEVEL, findings);
        }
        tooLong(mechanism, "what", LONG_PASSAGE, findings);
        tooLong(mechanism, "why", LONG_PASSAGE, findings);
        if (mechanism.text("source/section").isEmpty()) {
            findings.add(Finding.warning(mechanism, "source/section", "draft.check.no-source"));
        }
        mechanism.parts(PartKind.IDEA).forEach(idea -> adviseOn(idea, findings));
    }

    private static void adviseOn(Part idea, List<Finding> findings) {
        tooLong(idea, "what", LONG_PASSAGE, findings);
        if (idea.text("effort-days").isEmpty()) {
            findings.add(Finding.warning(idea, "effort-days", "draft.check.no-effort", ActionIdea.USUAL_EFFORT));
        }
    }

    private static void tooLong(Part part, String path, int most, List<Finding> findings) {
        int length = part.text(path).length();
        if (length > most) {
            findings.add(Finding.warning(part, path, "draft.check.long", length));
        }
    }

    private static boolean alike(String one, String other) {
        List<String> before = words(one);
        List<String> after = words(other);
        long common = after.stream().filter(before::contains).count();
        int longer = Math.max(before.size(), after.size());
        return longer > 3 && common >= ALIKE * longer && !before.equals(after);
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }
}
