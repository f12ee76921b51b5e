package org.concordat.identity.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.concordat.identity.TokenScope;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A token to be made, as it was typed.
 *
 * @param scopes codes; what is no scope is left out
 */
record TokenForm(
        @Nullable String name,
        @Nullable String expires,
        @Nullable List<String> scopes) {

    private static final int DAYS = 90;

    /** What it is with, as read. */
    record Terms(String name, LocalDate expires, Set<TokenScope> scopes) {}

    /** One that opens all for three months, which is what most want. */
    static TokenForm usual(LocalDate today) {
        return new TokenForm(
                "",
                today.plusDays(DAYS).toString(),
                List.of(TokenScope.values()).stream().map(TokenScope::code).toList());
    }

    /** Null when something in it cannot be read, which then stands at its field. */
    @Nullable Terms terms(BindingResult errors) {
        FormReader reader = new FormReader(errors);
        return reader.whole(() -> new Terms(reader.line("name", name, 100), reader.day("expires", expires), chosen()));
    }

    private Set<TokenScope> chosen() {
        Set<TokenScope> chosen = new LinkedHashSet<>();
        Collection<String> codes = Objects.requireNonNullElse(scopes, List.of());
        codes.forEach(code -> TokenScope.of(code).ifPresent(chosen::add));
        return chosen;
    }

    /** Whether a box is ticked. */
    public boolean has(String scope) {
        return scopes != null && scopes.contains(scope);
    }
}
