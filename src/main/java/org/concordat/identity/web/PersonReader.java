package org.concordat.identity.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.identity.Admission;
import org.concordat.identity.ArrangementDirectory;
import org.concordat.identity.HandOver;
import org.concordat.identity.PartnerDirectory;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Between what stands in the form of a person and what it means: names for partners and arrangements, codes for choices. */
@Component
class PersonReader {

    private final PartnerDirectory partners;
    private final ArrangementDirectory arrangements;

    PersonReader(PartnerDirectory partners, ArrangementDirectory arrangements) {
        this.partners = partners;
        this.arrangements = arrangements;
    }

    PersonForm form(User user) {
        UUID partner = user.partner();
        Map<UUID, String> named = arrangements.namesOf(user.arrangements());
        return new PersonForm(
                Long.toString(user.version()),
                user.name(),
                user.email(),
                PersonForm.codes(user.roles()),
                partner == null ? null : partners.nameOf(partner).orElse(null),
                text(user.from()),
                text(user.until()),
                user.namedOnly() ? PersonForm.NAMED : "all",
                List.copyOf(named.values()),
                user.admission().code(),
                null);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** What the form says of a person; null when something in it cannot be read, which then stands at its field. */
    @Nullable PersonTerms terms(PersonForm form, BindingResult errors) {
        FormReader reader = new FormReader(errors);
        return reader.whole(() -> new PersonTerms(
                form.email() == null ? "" : form.email(),
                form.name() == null ? "" : form.name(),
                roles(form, reader),
                partner(form, reader),
                reader.optionalDay("from", form.from()),
                reader.optionalDay("until", form.until()),
                form.namedOnly() ? named(form, reader) : null));
    }

    private static Set<Role> roles(PersonForm form, FormReader reader) {
        Set<Role> chosen = new LinkedHashSet<>();
        for (String code : form.roles() == null ? List.<String>of() : form.roles()) {
            try {
                chosen.add(Role.of(code));
            } catch (IllegalArgumentException unknown) {
                reader.show("roles", Refusal.of("roles", "person.roles.none"));
            }
        }
        return chosen;
    }

    /** The partner that they are bound to, named as it is; null for someone who works network-wide. */
    private @Nullable UUID partner(PersonForm form, FormReader reader) {
        String name = form.partner();
        return name == null || name.isBlank()
                ? null
                : found(
                        "partner",
                        reader,
                        () -> partners.named(name.strip())
                                .orElseThrow(() -> Refusal.of("partner", "person.partner.unknown")));
    }

    private Set<UUID> named(PersonForm form, FormReader reader) {
        Set<UUID> named = new LinkedHashSet<>();
        for (String name : form.typed()) {
            UUID id = found(
                    "arrangements",
                    reader,
                    () -> arrangements
                            .named(name)
                            .orElseThrow(() -> Refusal.of("arrangements", "person.arrangement.unknown", name)));
            if (id != null) {
                named.add(id);
            }
        }
        return named;
    }

    private static @Nullable UUID found(String field, FormReader reader, Supplier<UUID> finding) {
        try {
            return finding.get();
        } catch (Refusal refusal) {
            reader.show(field, refusal);
            return null;
        }
    }

    static Admission admission(PersonForm form) {
        for (Admission admission : Admission.values()) {
            if (admission.code().equals(form.admission())) {
                return admission;
            }
        }
        throw Refusal.of("admission", "person.admission.unknown");
    }

    static HandOver handOver(PersonForm form) {
        String successor = form.successor();
        if (successor == null || successor.isBlank()) {
            return HandOver.OPEN;
        }
        if (successor.equals(PersonForm.NOBODY)) {
            return HandOver.TO_NOBODY;
        }
        try {
            return HandOver.to(new UserId(UUID.fromString(successor)));
        } catch (IllegalArgumentException noId) {
            throw Refusal.of("successor", "person.hand-over.unknown");
        }
    }
}
