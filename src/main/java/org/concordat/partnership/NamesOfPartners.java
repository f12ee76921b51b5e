package org.concordat.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.identity.PartnerDirectory;
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
        return partners.named(name, Visibility.EVERYTHING)
                .map(known -> known.id().partnerId());
    }

    @Override
    public Optional<String> nameOf(UUID partner) {
        return partners.names(List.of(new PartnerId(partner))).stream()
                .map(PartnerName::name)
                .findFirst();
    }

    @Override
    public List<String> names() {
        return partners.choices(Visibility.EVERYTHING, CHOICES).stream()
                .map(PartnerName::name)
                .toList();
    }
}
