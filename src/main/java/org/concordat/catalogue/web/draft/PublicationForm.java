package org.concordat.catalogue.web.draft;

import org.jspecify.annotations.Nullable;

/**
 * Why a version is published, or withdrawn.
 *
 * @param overNewer set when it is known that another version came meanwhile
 */
record PublicationForm(@Nullable String reason, @Nullable String overNewer) {}
