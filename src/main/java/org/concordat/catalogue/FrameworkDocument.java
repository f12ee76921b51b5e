package org.concordat.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one version of a framework says. It was checked when it was loaded, so what it refers to exists.
 *
 * @param code the framework's code, in addresses
 * @param name its name
 * @param version the number of the edition, from 1
 * @param language the language it is written in, such as {@code en-GB}
 * @param summary what it is, in two or three sentences
 * @param source the work that it was drawn from, or null for one of our own
 * @param themes the threads across the areas
 * @param areas its areas, in order
 * @param rules its rules
 */
public record FrameworkDocument(
        String code,
        String name,
        int version,
        String language,
        String summary,
        @Nullable SourceWork source,
        List<Theme> themes,
        List<Area> areas,
        RulesDocument rules) {

    public FrameworkDocument {
        themes = List.copyOf(themes);
        areas = List.copyOf(areas);
    }

    /** The same with nothing but these mechanisms and the areas that they stand in. */
    public FrameworkDocument only(Collection<MechanismCode> asked) {
        List<Area> left = areas.stream()
                .map(area -> area.only(asked))
                .filter(area -> !area.mechanisms().isEmpty())
                .toList();
        return left.equals(areas)
                ? this
                : new FrameworkDocument(code, name, version, language, summary, source, themes, left, rules);
    }

    /** All mechanisms, in the order of the areas. */
    public List<Mechanism> mechanisms() {
        return areas.stream().flatMap(area -> area.mechanisms().stream()).toList();
    }

    /** The mechanism of that code, if this version has it. */
    public Optional<Mechanism> mechanism(MechanismCode wanted) {
        return mechanisms().stream()
                .filter(mechanism -> mechanism.code().equals(wanted))
                .findFirst();
    }

    /** The area of that code, if this version has it. */
    public Optional<Area> area(AreaCode wanted) {
        return areas.stream().filter(area -> area.code().equals(wanted)).findFirst();
    }

    /** The area that a mechanism of this version stands in; throws {@link IllegalArgumentException} for any other. */
    public Area areaOf(MechanismCode mechanism) {
        return areas.stream()
                .filter(area ->
                        area.mechanisms().stream().anyMatch(own -> own.code().equals(mechanism)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mechanism " + mechanism + " in " + code));
    }

    /** The theme of that code, if this version has it. */
    public Optional<Theme> theme(ThemeCode wanted) {
        return themes.stream().filter(theme -> theme.code().equals(wanted)).findFirst();
    }

    /** The idea of that code, if this version has it. */
    public Optional<ActionIdea> idea(String wanted) {
        return mechanisms().stream()
                .flatMap(mechanism -> mechanism.ideas().stream())
                .filter(idea -> idea.code().equals(wanted))
                .findFirst();
    }
}
