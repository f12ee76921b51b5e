package org.concordat.assessment.invitation;

import org.concordat.partnership.PartnerId;
import org.jspecify.annotations.Nullable;

/** Someone who is to be asked. */
public record Newcomer(
        PartnerId partner, String name, @Nullable String email) {}
