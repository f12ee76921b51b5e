package org.concordat.portfolio.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Portfolio;
import org.concordat.shared.web.TableState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Begins a page of this room. */
@Component
class Looking {

    private final Portfolio portfolio;
    private final Partners partners;
    private final Clock clock;

    Looking(Portfolio portfolio, Partners partners, Clock clock) {
        this.portfolio = portfolio;
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * What an address asks for; the model is told what every template of this room shows. A framework that there is not, or not
     * any more, is said to be unknown, and it is looked through the usual one.
     */
    Look look(String path, Viewer viewer, MultiValueMap<String, String> parameters, Model model) {
        Visibility seen = Visibility.of(viewer);
        LocalDate today = LocalDate.now(clock);
        Choices asked = Choices.of(parameters, partners.choices(seen, Limit.of(Choices.LISTED + 1)), today);
        Optional<Lens> found = portfolio.find(asked.framework(), seen);
        Choices choices = found.isPresent() ? asked : asked.withoutFramework();
        Lens lens = found.orElseGet(() -> portfolio.lens(null, seen));
        TableState table =
                new TableState(path, parameters, HeatColumns.sortable(lens, choices.byArea()), Look.USUAL_SORT);
        Look look = new Look(portfolio, viewer, seen, today, choices, lens, table);
        model.addAttribute("choices", choices);
        model.addAttribute("lens", lens);
        model.addAttribute("unknownFramework", found.isPresent() ? null : asked.framework());
        model.addAttribute("table", table);
        model.addAttribute("today", today);
        model.addAttribute("partnerName", choices.partnerName(chosenPartner(choices, seen)));
        return look;
    }

    private @Nullable PartnerName chosenPartner(Choices choices, Visibility seen) {
        UUID chosen = choices.filter().partner();
        if (chosen == null || !choices.partners().isEmpty()) {
            return null;
        }
        PartnerId id = new PartnerId(chosen);
        return partners.findVisible(id, seen)
                .map(partner -> new PartnerName(id, partner.terms().name()))
                .orElse(null);
    }
}
