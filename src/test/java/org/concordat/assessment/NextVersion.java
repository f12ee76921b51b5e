package org.concordat.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.RulesDocument;
import org.concordat.shared.MechanismCode;

/** The next version of a framework, of which some things were written anew. */
public final class NextVersion {

    private NextVersion() {}

    /** Nothing is otherwise but the number. */
    public static FrameworkDocument of(FrameworkDocument before) {
        return with(before, before.areas(), before.rules());
    }

    /** The levels of a mechanism are described otherwise. */
    public static FrameworkDocument describing(FrameworkDocument before, MechanismCode code) {
        return withEach(before, mechanism -> mechanism.code().equals(code) ? described(mechanism) : mechanism);
    }

    /** A mechanism stands in the place of another. */
    public static FrameworkDocument replacing(FrameworkDocument before, MechanismCode code, MechanismCode by) {
        Map<MechanismCode, Map<String, Integer>> targets =
                new HashMap<>(before.rules().targets());
        targets.put(by, targets.remove(code));
        RulesDocument rules = before.rules();
        return with(
                before,
                withEach(before, mechanism -> mechanism.code().equals(code) ? named(mechanism, by) : mechanism)
                        .areas(),
                new RulesDocument(
                        rules.stages(),
                        targets,
                        rules.tiers(),
                        rules.defaultRelevance(),
                        rules.relevance(),
                        rules.critical(),
                        rules.criticalByKind()));
    }

    /** Without the areas that are not of these codes. */
    public static FrameworkDocument only(FrameworkDocument before, String... areas) {
        return with(
                before,
                before.areas().stream()
                        .filter(area -> List.of(areas).contains(area.code().value()))
                        .toList(),
                before.rules());
    }

    /** These are critical for every kind. */
    public static FrameworkDocument critical(FrameworkDocument before, MechanismCode... codes) {
        RulesDocument rules = before.rules();
        return with(
                before,
                before.areas(),
                new RulesDocument(
                        rules.stages(),
                        rules.targets(),
                        rules.tiers(),
                        rules.defaultRelevance(),
                        rules.relevance(),
                        List.of(codes),
                        rules.criticalByKind()));
    }

    /** The same under another number. */
    public static FrameworkDocument numbered(FrameworkDocument document, int number) {
        return with(document, number, document.areas(), document.rules());
    }

    private static FrameworkDocument withEach(FrameworkDocument before, UnaryOperator<Mechanism> change) {
        List<Area> areas = new ArrayList<>();
        for (Area area : before.areas()) {
            areas.add(new Area(
                    area.code(),
                    area.name(),
                    area.weight(),
                    area.question(),
                    area.about(),
                    area.source(),
                    area.mechanisms().stream().map(change).toList()));
        }
        return with(before, areas, before.rules());
    }

    private static FrameworkDocument with(FrameworkDocument before, List<Area> areas, RulesDocument rules) {
        return with(before, before.version() + 1, areas, rules);
    }

    private static FrameworkDocument with(FrameworkDocument before, int number, List<Area> areas, RulesDocument rules) {
        return new FrameworkDocument(
                before.code(),
                before.name(),
                number,
                before.language(),
                before.summary(),
                before.source(),
                before.themes(),
                areas,
                rules);
    }

    private static Mechanism described(Mechanism before) {
        return new Mechanism(
                before.code(),
                before.name(),
                before.shortName(),
                before.what(),
                before.why(),
                before.hrRole(),
                before.themes(),
                before.levels().stream().map(level -> level + ", said anew").toList(),
                before.ideas(),
                before.cases(),
                before.source());
    }

    private static Mechanism named(Mechanism before, MechanismCode code) {
        return new Mechanism(
                code,
                before.name() + " anew",
                before.shortName(),
                before.what(),
                before.why(),
                before.hrRole(),
                before.themes(),
                before.levels(),
                before.ideas(),
                before.cases(),
                before.source());
    }
}
