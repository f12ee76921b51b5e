package org.concordat.portfolio.web.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.catalogue.Mechanism;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.planning.ActionId;
import org.concordat.planning.consent.Promises;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.network.Failure;
import org.concordat.portfolio.network.Neighbour;
import org.concordat.portfolio.network.Network;
import org.concordat.portfolio.network.PartnerParts;
import org.concordat.portfolio.network.PartnerViews;
import org.concordat.portfolio.network.PartnerWork;
import org.concordat.portfolio.network.PartnerWork.Which;
import org.concordat.portfolio.web.network.Reader.Asked;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.web.TableState;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One partner: what it takes part in, how it sees that, what it is to do, and what hangs on it. */
@Controller
@Transactional(readOnly = true)
class PartnerOverviewPages {

    /** What the mechanism is about that says what the partners do when one of them fails. */
    private static final String DISTRESS = "distress";

    private final Reader reader;
    private final PartnerParts parts;
    private final PartnerViews views;
    private final PartnerWork work;
    private final Promises promises;
    private final Network network;
    private final Failure failure;
    private final MessageSource messages;

    PartnerOverviewPages(
            Reader reader,
            PartnerParts parts,
            PartnerViews views,
            PartnerWork work,
            Promises promises,
            Network network,
            Failure failure,
            MessageSource messages) {
        this.reader = reader;
        this.parts = parts;
        this.views = views;
        this.work = work;
        this.promises = promises;
        this.network = network;
        this.failure = failure;
        this.messages = messages;
    }

    @GetMapping("/partners/{id}")
    String overview(@PathVariable PartnerId id, Viewer viewer, Model model) {
        Asked asked = reader.about(id, "overview", viewer, model);
        List<Neighbour> around = network.around(id, asked.seen(), asked.today());
        model.addAttribute("summary", parts.summary(id, asked.seen(), asked.today()));
        model.addAttribute("counts", work.counts(id, asked.seen(), asked.today()));
        model.addAttribute(
                "drawing", Drawing.around(id.partnerId(), asked.partner().name(), around, this::words));
        model.addAttribute(
                "around",
                around.stream()
                        .filter(part -> !part.partner().equals(id.partnerId()))
                        .collect(Collectors.groupingBy(Neighbour::arrangement)));
        model.addAttribute(
                "own",
                around.stream()
                        .filter(part -> part.partner().equals(id.partnerId()))
                        .toList());
        return "portfolio/partner/overview";
    }

    @GetMapping("/partners/{id}/arrangements")
    String arrangements(
            @PathVariable PartnerId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        Asked asked = reader.about(id, "arrangements", viewer, model);
        Lens lens = reader.lens(parameters.getFirst("framework"), asked.seen(), model);
        TableState table =
                new TableState("/partners/" + id + "/arrangements", parameters, PartnerParts.COLUMNS, "usual");
        model.addAttribute("summary", parts.summary(id, asked.seen(), asked.today()));
        model.addAttribute("page", parts.page(id, lens, asked.seen(), asked.today(), table));
        model.addAttribute("table", table);
        return "portfolio/partner/arrangements";
    }

    @GetMapping("/partners/{id}/views")
    String views(
            @PathVariable PartnerId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        Asked asked = reader.about(id, "views", viewer, model);
        Lens lens = reader.lens(parameters.getFirst("framework"), asked.seen(), model);
        TableState table = new TableState("/partners/" + id + "/views", parameters, Map.of("usual", "usual"), "usual");
        Page<PartnerViews.Seen> page = views.page(id, lens, asked.seen(), table);
        var apart = views.apart(id, page.map(PartnerViews.Seen::assessment).getContent(), lens, asked.seen());
        model.addAttribute("tendency", Tending.of(views.tendency(id, lens, asked.seen())));
        model.addAttribute("page", page.map(seen -> SeenRow.of(seen, apart, lens, table.whole())));
        model.addAttribute("table", table);
        return "portfolio/partner/views";
    }

    @GetMapping("/partners/{id}/actions")
    String actions(
            @PathVariable PartnerId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        Asked asked = reader.about(id, "actions", viewer, model);
        Which which = Which.of(parameters.getFirst("which"));
        TableState table = new TableState("/partners/" + id + "/actions", parameters, PartnerWork.COLUMNS, "due");
        PartnerWork.Counts counts = work.counts(id, asked.seen(), asked.today());
        Page<PartnerWork.Todo> page = work.page(id, which, counts, asked.seen(), asked.today(), table);
        var changed = promises.changedSince(
                id,
                page.stream()
                        .filter(todo -> todo.answer() != null)
                        .map(todo -> new ActionId(todo.action()))
                        .toList());
        model.addAttribute("which", which.code());
        model.addAttribute("counts", counts);
        model.addAttribute("page", page.map(todo -> TodoRow.of(todo, changed, asked.today())));
        model.addAttribute("table", table);
        return "portfolio/partner/actions";
    }

    @GetMapping("/partners/{id}/failure")
    String failure(
            @PathVariable PartnerId id,
            @RequestParam MultiValueMap<String, String> parameters,
            Viewer viewer,
            Model model) {
        Asked asked = reader.about(id, "failure", viewer, model);
        Lens lens = reader.lens(parameters.getFirst("framework"), asked.seen(), model);
        Mechanism about = lens.framework().mechanisms().stream()
                .filter(mechanism -> mechanism.name().toLowerCase(Locale.ROOT).contains(DISTRESS))
                .findFirst()
                .orElse(null);
        MechanismCode code = about == null ? null : about.code();
        TableState table =
                new TableState("/partners/" + id + "/failure", parameters, Map.of("usual", "usual"), "usual");
        Failure.Reach reach = failure.reach(id, lens, code, asked.seen(), asked.today());
        model.addAttribute("about", about);
        model.addAttribute("reach", reach);
        model.addAttribute("counts", work.counts(id, asked.seen(), asked.today()));
        model.addAttribute(
                "page",
                failure.page(id, lens, code, asked.seen(), asked.today(), reach, table)
                        .map(TouchedRow::of));
        model.addAttribute("table", table);
        model.addAttribute("today", asked.today());
        return "portfolio/partner/failure";
    }

    private String words(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
