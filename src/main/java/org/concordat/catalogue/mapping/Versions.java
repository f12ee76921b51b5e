package org.concordat.catalogue.mapping;

import java.util.List;
import java.util.Optional;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.VersionStatus;
import org.concordat.catalogue.VersionSummary;

/** Every version of every framework, asked for once. */
final class Versions {

    private final Catalogue catalogue;
    private final List<VersionSummary> all;

    Versions(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.all = catalogue.allVersions();
    }

    /** The version of a framework that is in use; none for a framework that has none. */
    Optional<FrameworkDocument> inUse(String framework) {
        return all.stream()
                .filter(version -> version.code().equals(framework) && version.status() == VersionStatus.PUBLISHED)
                .findFirst()
                .map(version -> catalogue.document(version.id()));
    }

    private FrameworkDocument looked(End end) {
        return all.stream()
                .filter(version -> version.code().equals(end.framework()) && version.number() == end.version())
                .findFirst()
                .map(version -> catalogue.document(version.id()))
                .orElseThrow();
    }

    /** How a link stands between versions of its two frameworks, in whichever order. */
    Standing standing(Link link, FrameworkDocument one, FrameworkDocument other) {
        return in(link.end(one.code()), one).and(in(link.end(other.code()), other));
    }

    private Standing in(End end, FrameworkDocument version) {
        return end.in(version, looked(end));
    }
}
