package org.concordat.assessment.web.moving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.assessment.Assessment;
import org.concordat.assessment.AssessmentStatus;
import org.concordat.assessment.moving.CarryOver;
import org.concordat.assessment.moving.Effects;
import org.concordat.assessment.moving.Rescored;
import org.concordat.assessment.moving.UnderWay;
import org.concordat.assessment.result.KeptScorecard;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.draft.DraftId;
import org.concordat.catalogue.draft.Drafting;
import org.concordat.catalogue.draft.Drafts;
import org.concordat.catalogue.draft.Finding;
import org.concordat.catalogue.draft.FrameworkDraft;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Shown;
import org.concordat.shared.web.TableState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What publishing a draft would do: to the assessments that are under way, and to what was closed if it were read anew. */
@Controller
class EffectPages {

    private final Effects effects;
    private final Drafting drafting;
    private final Drafts drafts;
    private final Catalogue catalogue;

    EffectPages(Effects effects, Drafting drafting, Drafts drafts, Catalogue catalogue) {
        this.effects = effects;
        this.drafting = drafting;
        this.drafts = drafts;
        this.catalogue = catalogue;
    }

    /**
     * An assessment that is under way.
     *
     * @param carry null where the draft has nothing of what it asks about
     */
    record Moved(
            String id,
            String name,
            String arrangement,
            int version,
            String status,
            long handedIn,
            @Nullable CarryOver carry) {}

    /** A closed assessment read anew. */
    record Read(Rescored card, String before, String beforeBand, String after, String afterBand, String change) {

        static Read of(Rescored card) {
            Double before = card.kept().readiness();
            Double after = card.read().readiness();
            return new Read(
                    card,
                    Shown.whole(before),
                    KeptScorecard.code(card.kept().band()),
                    Shown.whole(after),
                    KeptScorecard.code(card.read().band()),
                    change(Shown.whole(before), Shown.whole(after)));
        }

        /** Of what is shown, so that nobody reckons it otherwise. */
        private static String change(String before, String after) {
            if (before.equals(Shown.NONE) || after.equals(Shown.NONE)) {
                return Shown.NONE;
            }
            int points = Integer.parseInt(after) - Integer.parseInt(before);
            return points == 0 ? "0" : (points > 0 ? "+" : "−") + Math.abs(points);
        }
    }

    @GetMapping("/frameworks/drafts/{id}/effect")
    String underWay(@PathVariable DraftId id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        FrameworkDraft draft = draft(id, model);
        drafting.document(draft).ifPresent(document -> {
            TableState table = new TableState("/frameworks/drafts/" + id + "/effect", parameters, Map.of(), "");
            var page = effects.underWay(draft.code(), PageRequest.of(table.page(), table.size()));
            model.addAttribute("table", table);
            model.addAttribute("underWay", page.map(one -> moved(one, document)));
            model.addAttribute("sum", Rescored.Sum.of(effects.rescored(draft.code(), document)));
        });
        return "assessments/moving/effect";
    }

    @GetMapping("/frameworks/drafts/{id}/effect/scores")
    String scores(@PathVariable DraftId id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        FrameworkDraft draft = draft(id, model);
        drafting.document(draft).ifPresent(document -> {
            TableState table = new TableState("/frameworks/drafts/" + id + "/effect/scores", parameters, Map.of(), "");
            List<Rescored> all = effects.rescored(draft.code(), document);
            List<Read> some = all.stream()
                    .skip((long) table.page() * table.size())
                    .limit(table.size())
                    .map(Read::of)
                    .toList();
            model.addAttribute("table", table);
            model.addAttribute("sum", Rescored.Sum.of(all));
            model.addAttribute("scores", new PageImpl<>(some, PageRequest.of(table.page(), table.size()), all.size()));
        });
        return "assessments/moving/scores";
    }

    private FrameworkDraft draft(DraftId id, Model model) {
        FrameworkDraft draft =
                drafts.findById(id).filter(FrameworkDraft::isOpen).orElseThrow(NotFound::new);
        model.addAttribute("draft", draft);
        model.addAttribute(
                "errors",
                drafting.findings(draft).stream().filter(Finding::blocks).count());
        return draft;
    }

    private Moved moved(UnderWay one, FrameworkDocument document) {
        Assessment assessment = one.assessment();
        AssessmentStatus status = assessment.status();
        Optional<CarryOver> carry = CarryOver.of(
                assessment.pinned(),
                assessment.asked(),
                catalogue.document(assessment.pinned().framework()),
                document);
        return new Moved(
                assessment.id().toString(),
                assessment.name(),
                one.arrangement(),
                one.version(),
                status.code(),
                one.handedIn(),
                carry.orElse(null));
    }
}
