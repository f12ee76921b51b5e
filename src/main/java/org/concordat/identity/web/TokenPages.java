package org.concordat.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.identity.AccessToken;
import org.concordat.identity.AccessTokens;
import org.concordat.identity.PersonName;
import org.concordat.identity.TokenDoor;
import org.concordat.identity.TokenScope;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.shared.web.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens with which programs read: one’s own, and everyone’s for administrators. */
@Controller
class TokenPages {

    private final TokenDoor door;
    private final AccessTokens tokens;
    private final Users users;
    private final Clock clock;

    TokenPages(TokenDoor door, AccessTokens tokens, Users users, Clock clock) {
        this.door = door;
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/account/tokens")
    String own(Viewer viewer, Model model) {
        model.addAttribute("form", TokenForm.usual(LocalDate.now(clock)));
        return page(viewer, model);
    }

    /** Shown in the answer itself and nowhere kept. */
    @PostMapping("/account/tokens")
    String make(
            Viewer viewer,
            @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        TokenForm.Terms terms = form.terms(errors);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    TokenForm.Terms read = Objects.requireNonNull(terms);
                    model.addAttribute("token", door.make(viewer.id(), read.name(), read.scopes(), read.expires()));
                    model.addAttribute("notice", "token.made");
                    return own(viewer, model);
                },
                () -> page(viewer, model));
    }

    @PostMapping("/account/tokens/{token}/revocation")
    String revoke(Viewer viewer, @PathVariable UUID token, RedirectAttributes flash) {
        door.revoke(viewer.id(), token);
        flash.addFlashAttribute("notice", "token.revoked");
        return "redirect:/account/tokens";
    }

    @GetMapping("/people/tokens")
    String everyones(Model model) {
        List<AccessToken> all = tokens.findAllByOrderByMadeAtDesc();
        Map<UserId, String> names =
                users
                        .names(all.stream()
                                .map(token -> token.user().userId())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PersonName::id, PersonName::name));
        model.addAttribute(
                "tokens",
                all.stream()
                        .map(token -> TokenLine.of(token, names.get(token.user()), clock))
                        .toList());
        return "people/tokens";
    }

    @PostMapping("/people/tokens/{token}/revocation")
    String revoke(@PathVariable UUID token, RedirectAttributes flash) {
        door.revoke(token);
        flash.addFlashAttribute("notice", "token.revoked");
        return "redirect:/people/tokens";
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("scopes", TokenScope.values());
        model.addAttribute("soonest", LocalDate.now(clock));
        model.addAttribute("latest", LocalDate.now(clock).plusYears(1));
        model.addAttribute(
                "tokens",
                tokens.findByUserOrderByMadeAtDesc(viewer.id()).stream()
                        .map(token -> TokenLine.of(token, null, clock))
                        .toList());
        return "identity/tokens";
    }
}
