package org.concordat.catalogue.web.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.catalogue.VersionSummary;
import org.concordat.catalogue.draft.DraftContent;
import org.concordat.catalogue.draft.DraftId;
import org.concordat.catalogue.draft.Drafting;
import org.concordat.catalogue.draft.Drafts;
import org.concordat.catalogue.draft.Part;
import org.concordat.catalogue.draft.PartKind;
import org.concordat.catalogue.draft.RemovalId;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to drafts besides writing their texts. */
@Controller
class DraftCommands {

    private final Drafting drafting;
    private final Drafts drafts;
    private final Catalogue catalogue;
    private final DraftPages pages;

    DraftCommands(Drafting drafting, Drafts drafts, Catalogue catalogue, DraftPages pages) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @PostMapping("/frameworks/drafts")
    String begin(
            @ModelAttribute("form") NewDraftForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> "redirect:/frameworks/drafts/" + begin(form, viewer),
                () -> pages.form(form, model));
    }

    private DraftId begin(NewDraftForm form, Viewer viewer) {
        String code = Objects.requireNonNullElse(form.code(), "").strip();
        String name = Objects.requireNonNullElse(form.name(), "");
        return switch (Objects.requireNonNullElse(form.way(), "")) {
            case "next" -> drafting.next(from(form.from()), viewer.name());
            case "copy" -> drafting.copy(from(form.from()), code, name, viewer.name());
            case "nothing" -> drafting.fromNothing(code, name, viewer.name());
            default -> throw Refusal.of("way", "draft.way.missing");
        };
    }

    private FrameworkVersionId from(@Nullable String id) {
        return catalogue.publishedVersions().stream()
                .map(VersionSummary::id)
                .filter(version -> version.toString().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of("from", "draft.from.missing"));
    }

    @PostMapping("/frameworks/drafts/{id}/parts")
    String add(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") String parent,
            Viewer viewer) {
        PartKind of =
                PartKind.of(kind).filter(known -> known != PartKind.FRAMEWORK).orElseThrow(NotFound::new);
        int key = drafting.add(id, of, DraftPages.key(parent), viewer.name());
        return to(id, key);
    }

    @PostMapping("/frameworks/drafts/{id}/parts/{key}/removal")
    String remove(@PathVariable DraftId id, @PathVariable String key, Viewer viewer, RedirectAttributes flash) {
        Part part = content(id).existing(DraftPages.key(key));
        Part owner = part.parent();
        drafting.remove(id, part.key(), viewer.name());
        flash.addFlashAttribute("notice", "draft.taken-out");
        return part.kind() == PartKind.AREA || part.kind() == PartKind.MECHANISM || owner == null
                ? "redirect:/frameworks/drafts/" + id + "#removals"
                : to(id, owner.key());
    }

    @PostMapping("/frameworks/drafts/{id}/parts/{key}/move")
    String move(
            @PathVariable DraftId id,
            @PathVariable String key,
            @RequestParam(defaultValue = "0") String by,
            @RequestParam(required = false) @Nullable String outline,
            Viewer viewer) {
        if (!by.matches("-?\\d{1,4}")) {
            throw new NotFound();
        }
        drafting.move(id, DraftPages.key(key), Integer.parseInt(by), viewer.name());
        return outline == null ? to(id, DraftPages.key(key)) : "redirect:/frameworks/drafts/" + id + "#" + key;
    }

    @PostMapping("/frameworks/drafts/{id}/parts/{key}/area")
    String moveToArea(
            @PathVariable DraftId id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String area,
            Viewer viewer) {
        drafting.moveToArea(id, DraftPages.key(key), DraftPages.key(area), viewer.name());
        return to(id, DraftPages.key(key));
    }

    @PostMapping("/frameworks/drafts/{id}/removals/{removal}/undoing")
    String putBack(@PathVariable DraftId id, @PathVariable RemovalId removal, Viewer viewer, RedirectAttributes flash) {
        drafting.putBack(id, removal, viewer.name());
        flash.addFlashAttribute("notice", "draft.put-back");
        return "redirect:/frameworks/drafts/" + id;
    }

    @PostMapping("/frameworks/drafts/{id}/returns")
    String bringBack(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "") String code,
            Viewer viewer,
            RedirectAttributes flash) {
        drafting.bringBack(id, code, viewer.name());
        flash.addFlashAttribute("notice", "draft.brought-back");
        return "redirect:/frameworks/drafts/" + id;
    }

    @PostMapping("/frameworks/drafts/{id}/setting-aside")
    String setAside(@PathVariable DraftId id, Viewer viewer, RedirectAttributes flash) {
        drafting.setAside(id, viewer.name());
        flash.addFlashAttribute("notice", "draft.set-aside");
        return "redirect:/frameworks/drafts";
    }

    @PostMapping("/frameworks/drafts/{id}/taking-up")
    String takeUp(@PathVariable DraftId id, Viewer viewer) {
        drafting.takeUp(id, viewer.name());
        return "redirect:/frameworks/drafts/" + id;
    }

    @PostMapping("/frameworks/drafts/{id}/publication")
    String publish(
            @PathVariable DraftId id,
            @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        String code = drafts.findById(id).orElseThrow(NotFound::new).code();
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    String reason = Objects.requireNonNullElse(form.reason(), "");
                    drafting.publish(id, reason, form.overNewer() != null, viewer.name());
                    flash.addFlashAttribute("notice", "draft.published");
                    return "redirect:/frameworks/" + code;
                },
                () -> pages.publication(id, locale, model));
    }

    @PostMapping("/frameworks/drafts/history/{code}/{number}/retirement")
    String retire(
            @PathVariable String code,
            @PathVariable String number,
            @ModelAttribute("form") PublicationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        VersionSummary version = catalogue.version(code, DraftPages.key(number)).orElseThrow(NotFound::new);
        model.addAttribute("retiring", version.number());
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    String why = PlainText.requiredPassage("reason", form.reason(), 1000);
                    catalogue.retire(version.id(), viewer.name(), why);
                    flash.addFlashAttribute("notice", "draft.retired");
                    return "redirect:/frameworks/drafts/history/" + code;
                },
                () -> pages.history(code, model));
    }

    private DraftContent content(DraftId id) {
        return drafts.findById(id).orElseThrow(NotFound::new).content();
    }

    /** The page on which a part stands, at the part. */
    private String to(DraftId id, int key) {
        Part part = content(id).existing(key);
        String draft = "redirect:/frameworks/drafts/" + id;
        return switch (part.kind()) {
            case FRAMEWORK, THEME -> draft + "/framework#" + key;
            case AREA -> draft + "/areas/" + key;
            case MECHANISM -> draft + "/mechanisms/" + key;
            case IDEA, CASE ->
                draft + "/mechanisms/" + Objects.requireNonNull(part.parent()).key() + "#" + key;
        };
    }
}
