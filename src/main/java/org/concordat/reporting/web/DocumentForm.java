package org.concordat.reporting.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.partnership.Coded;
import org.concordat.reporting.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * What is asked to be made, as it is typed.
 *
 * @param make the kind of document; the view’s own parameters already have a kind
 * @param arrangements the ids of those that were ticked; null before anything was sent
 */
record DocumentForm(
        @Nullable String make,
        @Nullable String title,
        @Nullable String recipient,
        @Nullable String marking,
        @Nullable List<String> arrangements) {

    DocumentKind kind() {
        return Coded.of(DocumentKind.class, make == null ? "" : make).orElse(DocumentKind.BOARD_PACK);
    }

    /** Those ticked; what is no id is none. */
    List<UUID> ticked() {
        return arrangements == null
                ? List.of()
                : arrangements.stream()
                        .map(ViewAsked::id)
                        .flatMap(id -> id == null ? Stream.empty() : Stream.of(id))
                        .toList();
    }
}
