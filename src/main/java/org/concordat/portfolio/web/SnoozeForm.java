package org.concordat.portfolio.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.concordat.attention.About;
import org.concordat.attention.Rule;
import org.concordat.partnership.ArrangementId;
import org.jspecify.annotations.Nullable;

/** Something to be snoozed, as it was typed; what it is about travels along. */
public record SnoozeForm(
        @Nullable String arrangement,
        @Nullable String framework,
        @Nullable String rule,
        @Nullable String mechanism,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String back) {

    private static final String LIST = "/portfolio/attention";

    /** The list where somebody came from, and nothing else. */
    private static final Pattern BACK = Pattern.compile(LIST + "(\\?[\\w=&%.+~*-]{0,1000})?");

    SnoozeForm until(LocalDate day) {
        return new SnoozeForm(arrangement, framework, rule, mechanism, day.toString(), reason, back);
    }

    /** The list that it leads back to, with the filters that were on. */
    public String list() {
        return back != null && BACK.matcher(back).matches() ? back : LIST;
    }

    /** What it is about; empty for nonsense. */
    Optional<About> about() {
        if (arrangement == null || framework == null || rule == null) {
            return Optional.empty();
        }
        try {
            ArrangementId id = new ArrangementId(UUID.fromString(arrangement));
            String which = mechanism == null || mechanism.isBlank() ? null : mechanism;
            return Rule.of(rule).map(known -> new About(id, framework, known, which));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
