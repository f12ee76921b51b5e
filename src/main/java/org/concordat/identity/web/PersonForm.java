package org.concordat.identity.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.PartnerDirectory;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.Said;
import org.jspecify.annotations.Nullable;

/** A person as an administrator enters them. */
record PersonForm(
        @Nullable String version,
        @Nullable String name,
        @Nullable String email,
        @Nullable List<String> roles,
        @Nullable String partner,
        @Nullable Boolean suspended) {

    PersonForm {
        roles = roles == null ? List.of() : roles;
    }

    long fromVersion() {
        return StaleForm.version(version);
    }

    boolean toBeSuspended() {
        return Boolean.TRUE.equals(suspended);
    }

    static PersonForm empty() {
        return new PersonForm("0", null, null, List.of(), null, false);
    }

    static PersonForm of(User user, PartnerDirectory partners) {
        UUID partner = user.partner();
        return new PersonForm(
                Long.toString(user.version()),
                user.name(),
                user.email(),
                user.roles().stream().map(Role::code).toList(),
                partner == null ? null : partners.nameOf(partner).orElse(null),
                user.suspended());
    }

    /** What the form says, field by field, for a page that shows two versions. */
    List<Said> said() {
        return List.of(
                Said.text("person.name", 0, name),
                Said.text("person.email", 0, email),
                Said.text(
                        "person.roles",
                        0,
                        roles == null ? "" : roles.stream().sorted().collect(Collectors.joining(", "))),
                Said.text("person.partner", 0, partner),
                Said.text("person.suspend", 0, toBeSuspended() ? "✓" : ""));
    }

    Set<Role> chosenRoles() {
        Set<Role> chosen = new LinkedHashSet<>();
        for (String code : roles == null ? List.<String>of() : roles) {
            try {
                chosen.add(Role.of(code));
            } catch (IllegalArgumentException e) {
                throw Refusal.of("roles", "person.roles.none");
            }
        }
        return chosen;
    }

    /** The partner that they are bound to, named as it is; null for someone who works network-wide. */
    @Nullable UUID boundTo(PartnerDirectory partners) {
        if (partner == null || partner.isBlank()) {
            return null;
        }
        return partners.named(partner.strip()).orElseThrow(() -> Refusal.of("partner", "person.partner.unknown"));
    }
}
