package org.concordat.catalogue.web.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.mapping.Counterpart;
import org.concordat.catalogue.mapping.Gap;
import org.jspecify.annotations.Nullable;

/**
 * What of a framework has no counterpart in another.
 *
 * @param alone its mechanisms without one, in order
 */
record SideView(FrameworkDocument framework, List<Alone> alone) {

    /**
     * A mechanism without a counterpart there.
     *
     * @param elsewhere what it has in common with further frameworks
     * @param why why it has nothing in common with any; null where it has, or nobody says
     * @param as the code of an earlier one with the same reason, which need not be read twice; null for none
     */
    record Alone(
            Mechanism mechanism,
            List<Counterpart> elsewhere,
            @Nullable String why,
            @Nullable String as) {}

    /** @param all every link of the framework, with whichever other */
    static SideView of(FrameworkDocument framework, FrameworkDocument other, List<Counterpart> all, List<Gap> gaps) {
        Map<String, String> told = new HashMap<>();
        return new SideView(
                framework,
                framework.mechanisms().stream()
                        .map(mechanism -> alone(mechanism, framework, all, gaps, told))
                        .filter(alone -> alone.elsewhere().stream()
                                .noneMatch(each -> each.there().code().equals(other.code())))
                        .toList());
    }

    private static Alone alone(
            Mechanism mechanism,
            FrameworkDocument framework,
            List<Counterpart> all,
            List<Gap> gaps,
            Map<String, String> told) {
        String code = mechanism.code().value();
        List<Counterpart> links =
                all.stream().filter(each -> each.code().equals(code)).toList();
        String why = gaps.stream()
                .filter(each -> links.isEmpty() && each.isOf(framework.code(), code))
                .findFirst()
                .map(Gap::reason)
                .orElse(null);
        return new Alone(mechanism, links, why, why == null ? null : told.putIfAbsent(why, code));
    }
}
