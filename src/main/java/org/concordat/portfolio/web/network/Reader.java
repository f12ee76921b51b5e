package org.concordat.portfolio.web.network;

import java.time.Clock;
import java.time.LocalDate;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Country;
import org.concordat.partnership.Partner;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Portfolio;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Begins a page about a partner. */
@Component
class Reader {

    private final Partners partners;
    private final Portfolio portfolio;
    private final Clock clock;

    Reader(Partners partners, Portfolio portfolio, Clock clock) {
        this.partners = partners;
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /** Who asks about which partner, on what day. */
    record Asked(Partner partner, PartnerId id, Visibility seen, LocalDate today) {}

    /** The model is told what stands in the head of every page about a partner. */
    Asked about(PartnerId id, String tab, Viewer viewer, Model model) {
        Visibility seen = Visibility.of(viewer);
        Partner partner = partners.findVisible(id, seen).orElseThrow(NotFound::new);
        model.addAttribute("partner", partner);
        model.addAttribute("terms", partner.terms());
        model.addAttribute("country", Country.nameOf(partner.terms().country()));
        model.addAttribute("tab", tab);
        return new Asked(partner, id, seen, LocalDate.now(clock));
    }

    /** Through which framework it is looked; through the usual one where an address names none that there is. */
    Lens lens(@Nullable String framework, Visibility seen, Model model) {
        Lens lens = portfolio
                .find(framework == null || framework.isBlank() ? null : framework, seen)
                .orElseGet(() -> portfolio.lens(null, seen));
        model.addAttribute("lens", lens);
        return lens;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
