package org.concordat.catalogue.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.VersionStatus;
import org.concordat.catalogue.VersionSummary;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the version of a framework that an address asks for. Drafts are the catalogue desk's; here they do not exist. */
@Component
class Editions {

    private final Catalogue catalogue;
    private final Clock clock;

    Editions(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Where the newest version is read that has a mechanism which the one in use has no more. */
    String lastWith(String code, String mechanism) {
        return catalogue.versionsOf(code).stream()
                .filter(version -> version.status() != VersionStatus.DRAFT)
                .map(version -> edition(version, -1))
                .filter(edition -> edition.has(mechanism))
                .findFirst()
                .map(edition -> edition.mechanismLink(edition.mechanism(mechanism)))
                .orElseThrow(NotFound::new);
    }

    /** The version of that number; the newest published one if no number is named, else the newest. */
    Edition edition(String code, @Nullable String number) {
        List<VersionSummary> readable = catalogue.versionsOf(code).stream()
                .filter(version -> version.status() != VersionStatus.DRAFT)
                .toList();
        VersionSummary newest = readable.stream()
                .filter(version -> version.status() == VersionStatus.PUBLISHED)
                .findFirst()
                .or(() -> readable.stream().findFirst())
                .orElseThrow(NotFound::new);
        VersionSummary asked = number == null
                ? newest
                : readable.stream()
                        .filter(version -> String.valueOf(version.number()).equals(number))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return edition(asked, newest.number());
    }

    /** A version, where that number is the one that is used now. */
    Edition edition(VersionSummary version, int newest) {
        Instant published = Objects.requireNonNull(version.publishedAt());
        return new Edition(
                version, LocalDate.ofInstant(published, clock.getZone()), catalogue.document(version.id()), newest);
    }
}
