package org.concordat.catalogue.web.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.concordat.catalogue.compare.WordDifference;
import org.concordat.catalogue.draft.DraftId;
import org.concordat.catalogue.draft.Drafting;
import org.concordat.catalogue.draft.Drafts;
import org.concordat.catalogue.draft.FrameworkDraft;
import org.concordat.catalogue.draft.Overtaken;
import org.concordat.catalogue.draft.Part;
import org.concordat.catalogue.draft.Seen;
import org.concordat.catalogue.draft.TextPlace;
import org.concordat.catalogue.draft.Writing;
import org.concordat.catalogue.web.draft.DraftView.Typed;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Texts of a draft as they are written: one by one for a script, and a page at a time without. */
@Controller
class DraftWriting {

    private static final String SEEN = "seen:";

    /** What a form sends that stands on the page of the rules; others send the key of their part. */
    private static final String RULES = "rules";

    private final Drafting drafting;
    private final Drafts drafts;
    private final DraftDesk desk;
    private final MessageSource messages;
    private final Clock clock;

    DraftWriting(Drafting drafting, Drafts drafts, DraftDesk desk, MessageSource messages, Clock clock) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.desk = desk;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A text was taken.
     *
     * @param edition the mark of what it says now
     */
    record Saved(String edition, Instant at) {}

    /** A text was not taken; now is what stands there instead, where that is why. */
    record NotSaved(String problem, @Nullable SavedInstead now) {}

    /** What someone wrote since the page was opened. */
    record SavedInstead(String text, String edition, Instant at) {}

    /** What a page that outlived its session needs to go on. */
    record Going(String who, String token) {}

    /** Two texts for one place. */
    record TwoTexts(String place, Part part, String field, String now, String mine, String edition) {

        /** What became of the words that are saved in the text that was to be. */
        public WordDifference words() {
            return WordDifference.between(now, mine);
        }
    }

    @PostMapping(value = "/frameworks/drafts/{id}/texts", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> save(
            @PathVariable DraftId id,
            @RequestParam String place,
            @RequestParam String text,
            @RequestParam String edition,
            Viewer viewer,
            Locale locale) {
        TextPlace at = TextPlace.of(place).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        try {
            List<Overtaken> overtaken = drafting.write(id, List.of(new Writing(at, edition, text)), viewer.name());
            if (overtaken.isEmpty()) {
                return ResponseEntity.ok(new Saved(Seen.mark(text), now));
            }
            String why = messages.getMessage("draft.text.overtaken", null, locale);
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new NotSaved(why, instead(id, overtaken.get(0))));
        } catch (Refusal refusal) {
            String why = messages.getMessage(refusal.code(), refusal.arguments(), locale);
            return ResponseEntity.unprocessableContent().body(new NotSaved(why, null));
        }
    }

    private SavedInstead instead(DraftId id, Overtaken overtaken) {
        FrameworkDraft draft = drafts.findById(id).orElseThrow(NotFound::new);
        return new SavedInstead(
                overtaken.now(), Seen.mark(overtaken.now()), draft.changed().at());
    }

    /** A token to go on with, for a page whose sender has signed in again elsewhere. */
    @GetMapping("/frameworks/drafts/{id}/token")
    @ResponseBody
    Going token(@PathVariable DraftId id, Viewer viewer, CsrfToken token) {
        if (drafts.findById(id).isEmpty()) {
            throw new NotFound();
        }
        return new Going(viewer.id().toString(), token.getToken());
    }

    @PostMapping("/frameworks/drafts/{id}/texts")
    String write(
            @PathVariable DraftId id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") String page,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        List<Writing> changed = changed(sent);
        List<Overtaken> overtaken;
        try {
            overtaken = drafting.write(id, changed, viewer.name());
        } catch (Refusal refusal) {
            return again(id, page, changed, refusal, locale, model, response);
        }
        DraftView view = desk.show(id, locale, model);
        String back = page.equals(RULES)
                ? view.link() + "/" + RULES
                : view.link(view.content().existing(DraftPages.key(page)));
        if (!overtaken.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("back", back);
            model.addAttribute("page", page);
            model.addAttribute(
                    "texts", overtaken.stream().map(each -> two(view, each)).toList());
            return "catalogue/draft/conflict";
        }
        flash.addFlashAttribute("notice", "draft.saved");
        return "redirect:" + back;
    }

    /** What a form says otherwise than it was shown; of a box to tick the last word counts. */
    private static List<Writing> changed(MultiValueMap<String, String> sent) {
        List<Writing> changed = new ArrayList<>();
        sent.forEach((name, values) -> {
            String seen = sent.getFirst(SEEN + name);
            String text = Objects.requireNonNullElse(values.get(values.size() - 1), "");
            if (seen != null && !Seen.mark(text).equals(seen)) {
                changed.add(new Writing(TextPlace.of(name).orElseThrow(NotFound::new), seen, text));
            }
        });
        return changed;
    }

    private String again(
            DraftId id,
            String page,
            List<Writing> changed,
            Refusal refusal,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Map<String, Typed> typed = new HashMap<>();
        changed.forEach(writing -> typed.put(writing.at().toString(), new Typed(writing.text(), writing.seen())));
        String why = messages.getMessage(refusal.code(), refusal.arguments(), locale);
        String at = Objects.requireNonNullElse(refusal.field(), "");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        DraftView view = desk.show(id, typed, Map.of(at, why), locale, model);
        model.addAttribute("problemAt", at);
        model.addAttribute("problem", why);
        return page.equals(RULES)
                ? DraftPages.rules(view, model)
                : DraftPages.page(view, view.content().existing(DraftPages.key(page)), model);
    }

    private static TwoTexts two(DraftView view, Overtaken overtaken) {
        TextPlace at = overtaken.place();
        return new TwoTexts(
                at.toString(),
                view.content().existing(at.part()),
                at.field(),
                overtaken.now(),
                overtaken.typed(),
                Seen.mark(overtaken.now()));
    }
}
