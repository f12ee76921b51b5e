package org.concordat.planning.web;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.identity.PersonName;
import org.concordat.partnership.PartnerName;
import org.jspecify.annotations.Nullable;

/** Who can be chosen for an action. */
record Names(List<Choice> people, List<Choice> partners) {

    /** One of a list: what a form sends, and what a person reads. */
    record Choice(String value, String label) {}

    static Names of(List<PersonName> people, List<PartnerName> partners) {
        return new Names(
                people.stream()
                        .map(person -> new Choice(person.id().toString(), person.name()))
                        .toList(),
                partners.stream()
                        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                        .map(partner -> new Choice(partner.id().toString(), partner.name()))
                        .toList());
    }

    /** The same with people who were chosen before and could not be any more: they stay until someone else is. */
    Names with(List<PersonName> chosen, String gone) {
        List<Choice> before = chosen.stream()
                .map(person -> new Choice(person.id().toString(), person.name() + gone))
                .filter(person ->
                        people.stream().noneMatch(choice -> choice.value().equals(person.value())))
                .toList();
        return new Names(Stream.concat(people.stream(), before.stream()).toList(), partners);
    }

    /** What a person reads for what a form sent; the same text when it is none of the choices. */
    @Nullable String label(@Nullable String value) {
        return Stream.concat(people.stream(), partners.stream())
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
