package org.concordat.identity.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.identity.Admission;
import org.concordat.identity.Role;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.Said;
import org.jspecify.annotations.Nullable;

/**
 * A person as an administrator enters them.
 *
 * @param sees {@code all} or {@code named}
 * @param arrangements the names of those that they see, when they see named ones only
 * @param admission the code of an {@link Admission}
 * @param successor who takes over what they can no longer look after: an id, {@code nobody}, or nothing yet
 */
record PersonForm(
        @Nullable String version,
        @Nullable String name,
        @Nullable String email,
        @Nullable List<String> roles,
        @Nullable String partner,
        @Nullable String from,
        @Nullable String until,
        @Nullable String sees,
        @Nullable List<String> arrangements,
        @Nullable String admission,
        @Nullable String successor) {

    static final String NAMED = "named";
    static final String NOBODY = "nobody";

    PersonForm {
        roles = roles == null ? List.of() : roles;
        arrangements = arrangements == null
                ? List.of()
                : arrangements.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(typed -> !typed.isEmpty())
                        .toList();
        sees = sees == null ? "all" : sees;
        admission = admission == null ? Admission.LET_IN.code() : admission;
    }

    static PersonForm empty() {
        return new PersonForm("0", null, null, null, null, null, null, null, null, null, null);
    }

    long fromVersion() {
        return StaleForm.version(version);
    }

    boolean namedOnly() {
        return NAMED.equals(sees);
    }

    /** What is named, and a few empty lines for more. */
    public List<String> lines() {
        return Stream.concat(typed().stream(), Stream.of("", "", "")).toList();
    }

    Collection<String> typed() {
        return arrangements == null ? List.of() : new LinkedHashSet<>(arrangements);
    }

    /** What the form says, field by field, for a page that shows two versions. */
    List<Said> said() {
        List<Said> said = new ArrayList<>();
        said.add(Said.text("person.name", 0, name));
        said.add(Said.text("person.email", 0, email));
        for (Role role : Role.values()) {
            said.add(Said.choice("role." + role.code(), 0, "journal", has(role) ? "yes" : "no"));
        }
        said.addAll(List.of(
                Said.text("person.partner", 0, partner),
                Said.day("person.from", from),
                Said.day("person.until", until),
                Said.choice("person.sees", 0, "person.sees", sees),
                Said.text("person.arrangements", 0, namedOnly() ? joined(typed()) : ""),
                Said.choice("person.standing", 0, "person", admission)));
        return said;
    }

    private boolean has(Role role) {
        return roles != null && roles.contains(role.code());
    }

    private static String joined(@Nullable Collection<String> words) {
        return words == null ? "" : words.stream().sorted().collect(Collectors.joining(", "));
    }

    static List<String> codes(Collection<Role> roles) {
        return roles.stream().map(Role::code).toList();
    }
}
