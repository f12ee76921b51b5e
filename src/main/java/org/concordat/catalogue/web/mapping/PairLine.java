package org.concordat.catalogue.web.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.mapping.Counterpart;
import org.concordat.catalogue.mapping.Standing;
import org.concordat.catalogue.mapping.Strength;

/** Two frameworks with what links them. */
record PairLine(FrameworkDocument one, FrameworkDocument other, List<Counterpart> links) {

    static List<PairLine> of(List<Counterpart> all) {
        Map<List<String>, List<Counterpart>> pairs = new LinkedHashMap<>();
        all.forEach(each -> pairs.computeIfAbsent(
                        List.of(each.here().code(), each.there().code()).stream()
                                .sorted()
                                .toList(),
                        none -> new ArrayList<>())
                .add(each));
        return pairs.values().stream()
                .map(links -> new PairLine(links.get(0).here(), links.get(0).there(), links))
                .toList();
    }

    public long count(Strength strength) {
        return links.stream()
                .filter(each -> each.link().terms().strength() == strength)
                .count();
    }

    /** How many offer nothing until somebody has looked at them again, or taken them out. */
    public long waiting() {
        return links.stream().filter(each -> each.standing() != Standing.HOLDS).count();
    }

    public String address() {
        return MappingPages.address(one.code(), other.code());
    }
}
