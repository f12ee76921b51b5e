package org.concordat.partnership.web;

import java.util.Map;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Coded;
import org.concordat.partnership.PartnerFilter;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Standing;
import org.concordat.partnership.Visibility;
import org.concordat.shared.web.TableState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Partners to look at. */
@Controller
class PartnerPages {

    private static final Map<String, String> COLUMNS = Map.of(
            "name", "name",
            "sector", "sector",
            "country", "country",
            "headcount", "headcount",
            "standing", "standing");

    private final Partners partners;

    PartnerPages(Partners partners) {
        this.partners = partners;
    }

    @GetMapping("/partners")
    String index(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        TableState table = new TableState("/partners", parameters, COLUMNS, "name");
        PartnerFilter filter = new PartnerFilter(
                Asked.text(parameters, "q"),
                Coded.of(Sector.class, Asked.text(parameters, "sector")).orElse(null),
                Coded.of(Standing.class, Asked.text(parameters, "standing")).orElse(null),
                Asked.yes(parameters, "retired"));
        model.addAttribute("page", partners.lines(filter, Visibility.of(viewer), table.pageable("id.partnerId")));
        model.addAttribute("table", table);
        model.addAttribute("filter", filter);
        model.addAttribute("codes", Codes.ALL);
        return "partnership/partners";
    }
}
