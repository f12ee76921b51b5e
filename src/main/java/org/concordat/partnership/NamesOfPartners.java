package org.concordat.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.PartnerDirectory;
import org.concordat.shared.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Tells those who bind people to partners which partners there are. */
@Component
class NamesOfPartners implements PartnerDirectory {

    private static final Limit CHOICES = Limit.of(300);

    private final Partners partners;

    NamesOfPartners(Partners partners) {
        this.partners = partners;
    }

    @Override
    public Optional<UUID> named(String name) {
        List<PartnerName> known =
                partners.named(Set.of(PartnerName.tidied(name).toLowerCase(Locale.ROOT)), Visibility.EVERYTHING);
        if (known.size() > 1) {
            throw Refusal.of("partner", "arrangement.partner.ambiguous");
        }
        return known.stream().findFirst().map(found -> found.id().partnerId());
    }

    @Override
    public Optional<String> nameOf(UUID partner) {
        return Optional.ofNullable(namesOf(List.of(partner)).get(partner));
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return partners.names(ids.stream().map(PartnerId::new).toList()).stream()
                .collect(Collectors.toMap(known -> known.id().partnerId(), PartnerName::name));
    }

    @Override
    public List<String> names() {
        return partners.choices(Visibility.EVERYTHING, CHOICES).stream()
                .map(PartnerName::name)
                .toList();
    }
}
