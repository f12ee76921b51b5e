package org.concordat.catalogue.web.draft;

import org.jspecify.annotations.Nullable;

/**
 * How a draft is to begin.
 *
 * @param way {@code next}, {@code copy} or {@code nothing}
 * @param from the id of the version that it begins with, unless it begins from nothing
 */
record NewDraftForm(
        @Nullable String way,
        @Nullable String from,
        @Nullable String code,
        @Nullable String name) {}
