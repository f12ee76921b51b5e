package org.concordat.portfolio;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.VersionSummary;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;

/**
 * The framework through which a portfolio is looked at: assessments against any of its versions count, and the newest one
 * gives the columns.
 *
 * @param earlier what its other versions say, the newest first
 * @param chosen whether it was asked for
 * @param published the versions that can be assessed against, of all frameworks
 */
public record Lens(
        FrameworkDocument framework, List<FrameworkDocument> earlier, boolean chosen, List<VersionSummary> published) {

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

    /** A mechanism as the newest version says it that has it; what was found about it stays when none has it any more. */
    public Optional<Mechanism> mechanism(MechanismCode code) {
        return framework
                .mechanism(code)
                .or(() -> earlier.stream()
                        .flatMap(version -> version.mechanism(code).stream())
                        .findFirst());
    }

    /** What earlier versions ask about and the newest does no more. */
    public List<Mechanism> retired() {
        Map<MechanismCode, Mechanism> retired = new LinkedHashMap<>();
        earlier.stream()
                .flatMap(version -> version.mechanisms().stream())
                .filter(mechanism -> framework.mechanism(mechanism.code()).isEmpty())
                .forEach(mechanism -> retired.putIfAbsent(mechanism.code(), mechanism));
        return List.copyOf(retired.values());
    }

    /** A mechanism's name for narrow places. */
    public String shortName(MechanismCode code) {
        return mechanism(code).map(Mechanism::shortName).orElse(code.value());
    }

    /** An area's name; its code where no version has it. */
    public String areaName(AreaCode code) {
        return Stream.concat(Stream.of(framework), earlier.stream())
                .flatMap(version -> version.area(code).stream())
                .findFirst()
                .map(Area::name)
                .orElse(code.value());
    }
}
