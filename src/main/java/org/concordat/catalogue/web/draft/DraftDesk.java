package org.concordat.catalogue.web.draft;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.draft.DraftContent;
import org.concordat.catalogue.draft.DraftId;
import org.concordat.catalogue.draft.Drafting;
import org.concordat.catalogue.draft.Drafts;
import org.concordat.catalogue.draft.Finding;
import org.concordat.catalogue.draft.FrameworkDraft;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.catalogue.web.compare.ComparisonView;
import org.concordat.catalogue.web.compare.Words;
import org.concordat.catalogue.web.draft.DraftView.Typed;
import org.concordat.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts a draft before its pages. */
@Component
class DraftDesk {

    private final Drafts drafts;
    private final Drafting drafting;
    private final MessageSource messages;
    private final Clock clock;

    DraftDesk(Drafts drafts, Drafting drafting, MessageSource messages, Clock clock) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.messages = messages;
        this.clock = clock;
    }

    DraftView show(DraftId id, Locale locale, Model model) {
        return show(id, Map.of(), Map.of(), locale, model);
    }

    DraftView show(DraftId id, Map<String, Typed> typed, Map<String, String> problems, Locale locale, Model model) {
        FrameworkDraft draft = drafts.findById(id).orElseThrow(NotFound::new);
        DraftContent content = draft.content();
        Words words = new Words(messages, locale);
        List<Finding> findings = drafting.findings(draft);
        Map<String, String> wrong = new HashMap<>();
        findings.stream()
                .filter(Finding::isOfWhatStandsThere)
                .forEach(finding -> wrong.put(finding.place().toString(), words.say(finding.what())));
        wrong.putAll(problems);
        DraftView view = new DraftView(draft, content, drafting.publishedParts(draft, content), findings, typed, wrong);
        model.addAttribute("view", view);
        model.addAttribute("since", drafting.publishedSince(draft));
        model.addAttribute("words", words);
        model.addAttribute("zone", zone());
        return view;
    }

    /** What a draft says otherwise than a version. */
    ComparisonView compare(FrameworkDocument version, DraftView view, Locale locale) {
        return ComparisonView.of(FrameworkTree.of(version), view.draft().tree(), new Words(messages, locale));
    }

    ZoneId zone() {
        return clock.getZone();
    }
}
