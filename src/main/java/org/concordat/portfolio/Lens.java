package org.concordat.portfolio;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.VersionSummary;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;

/**
 * The framework through which a portfolio is looked at: assessments against any of its versions count, and the newest one
 * gives the columns.
 *
 * @param chosen whether it was asked for
 * @param published the versions that can be assessed against, of all frameworks
 */
public record Lens(FrameworkDocument framework, boolean chosen, List<VersionSummary> published) {

    /** A framework to look through. */
    public record Choice(String code, String name) {}

    /** What can be looked through: this one, and every other that can be assessed against. */
    public Set<Choice> choices() {
        Set<Choice> choices = new LinkedHashSet<>();
        published.forEach(version -> choices.add(new Choice(version.code(), version.name())));
        if (choices.stream().noneMatch(choice -> choice.code().equals(framework.code()))) {
            choices.add(new Choice(framework.code(), framework.name()));
        }
        return choices;
    }

    /** What the weights of all areas come to. */
    double weights() {
        return framework.areas().stream()
                .mapToDouble(area -> area.weight().doubleValue())
                .sum();
    }

    /** A mechanism's name for narrow places; its code when the newest version has it no more. */
    public String shortName(MechanismCode code) {
        return framework.mechanism(code).map(mechanism -> mechanism.shortName()).orElse(code.value());
    }

    /** An area's name; its code when the newest version has it no more. */
    public String areaName(AreaCode code) {
        return framework.area(code).map(area -> area.name()).orElse(code.value());
    }
}
