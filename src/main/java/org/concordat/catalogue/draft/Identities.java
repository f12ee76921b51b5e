package org.concordat.catalogue.draft;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.concordat.catalogue.FrameworkDocument;

/** The codes that some published version of a framework has given: each stands for what it stood for, for good. */
final class Identities {

    private final Map<PartKind, Set<String>> codes = new EnumMap<>(PartKind.class);

    Identities(Collection<FrameworkDocument> published) {
        published.forEach(document -> {
            document.themes().forEach(theme -> take(PartKind.THEME, theme.code().value()));
            document.areas().forEach(area -> take(PartKind.AREA, area.code().value()));
            document.mechanisms().forEach(mechanism -> {
                take(PartKind.MECHANISM, mechanism.code().value());
                mechanism.ideas().forEach(idea -> take(PartKind.IDEA, idea.code()));
            });
        });
    }

    private void take(PartKind kind, String code) {
        codes.computeIfAbsent(kind, none -> new HashSet<>()).add(code);
    }

    boolean has(PartKind kind, String code) {
        return codes.getOrDefault(kind, Set.of()).contains(code);
    }
}
