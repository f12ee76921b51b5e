package org.concordat.partnership.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerFilter;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerLine;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.shared.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** The partners of a form by the names that people type: exactly one of them, or a hint at what may have been meant. */
@Component
class PartnerRows {

    private static final int HINTS = 3;

    private final Partners partners;

    PartnerRows(Partners partners) {
        this.partners = partners;
    }

    /** Names to offer while typing; any other exact name works too. */
    List<PartnerName> offered(Visibility seen) {
        return partners.choices(seen, Limit.of(ArrangementPages.CHOICES));
    }

    Map<PartnerId, String> names(Arrangement arrangement) {
        return partners.names(arrangement.partners()).stream()
                .collect(Collectors.toMap(PartnerName::id, PartnerName::name));
    }

    List<ParticipationTerms> read(List<ParticipationForm> rows, Reading reading, Visibility seen) {
        Set<String> typed = rows.stream()
                .map(ParticipationForm::partnerName)
                .map(PartnerRows::lower)
                .filter(name -> !name.isEmpty() && name.codePoints().noneMatch(Character::isISOControl))
                .collect(Collectors.toSet());
        Map<String, List<PartnerName>> known = typed.isEmpty()
                ? Map.of()
                : partners.named(typed, seen).stream().collect(Collectors.groupingBy(partner -> lower(partner.name())));
        if (rows.stream().filter(row -> !row.isBlank()).count() < 2) {
            reading.show("participations", Refusal.of("participations", "arrangement.partners.too-few"));
        }
        List<ParticipationTerms> parts = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            ParticipationForm form = rows.get(row);
            if (form.isBlank()) {
                continue;
            }
            Reading inRow = reading.row("participations", row);
            List<PartnerName> called = known.getOrDefault(lower(form.partnerName()), List.of());
            if (called.size() > 1) {
                inRow.show("partner", Refusal.of("partner", "arrangement.partner.ambiguous"));
            } else if (called.isEmpty()) {
                inRow.show("partner", unknown(form.partnerName(), seen));
            }
            PartnerId who = called.size() == 1 ? called.get(0).id() : PartnerId.next();
            ParticipationTerms part = inRow.whole(() -> form.terms(inRow, who));
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private Refusal unknown(String name, Visibility seen) {
        if (name.isEmpty()) {
            return Refusal.of("partner", "text.required");
        }
        if (name.length() > 200 || name.codePoints().anyMatch(Character::isISOControl)) {
            return Refusal.of("partner", "arrangement.partner.no-such");
        }
        String hints = partners
                .lines(new PartnerFilter(name, null, null, false), seen, PageRequest.of(0, HINTS, Sort.by("name")))
                .map(PartnerLine::name)
                .stream()
                .collect(Collectors.joining("; "));
        return hints.isEmpty()
                ? Refusal.of("partner", "arrangement.partner.no-such")
                : Refusal.of("partner", "arrangement.partner.did-you-mean", hints);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
