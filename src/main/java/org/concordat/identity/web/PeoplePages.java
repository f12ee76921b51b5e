package org.concordat.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.identity.Access;
import org.concordat.identity.PartnerDirectory;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.concordat.shared.NotFound;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.Conflict;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** People and access, for administrators. */
@Controller
class PeoplePages {

    private final Users users;
    private final Access access;
    private final PartnerDirectory partners;

    PeoplePages(Users users, Access access, PartnerDirectory partners) {
        this.users = users;
        this.access = access;
        this.partners = partners;
    }

    @GetMapping("/people")
    String index(Model model) {
        List<User> people = users.findAllByOrderByNameAsc();
        model.addAttribute("people", people);
        model.addAttribute(
                "partnerNames",
                partners.namesOf(people.stream()
                        .map(User::partner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return "people/index";
    }

    @GetMapping("/people/new")
    String create(Model model) {
        model.addAttribute("form", PersonForm.empty());
        return page(model);
    }

    @PostMapping("/people")
    String add(
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        boolean added = FormErrors.accepts(errors, () -> {
            UserId id = access.add(
                    Objects.requireNonNullElse(form.email(), ""),
                    Objects.requireNonNullElse(form.name(), ""),
                    form.chosenRoles(),
                    form.boundTo(partners));
            showLink(id, flash);
        });
        if (!added) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model);
        }
        flash.addFlashAttribute("notice", "people.added");
        return "redirect:/people";
    }

    @GetMapping("/people/{id}/edit")
    String edit(@PathVariable UserId id, Model model) {
        model.addAttribute("form", PersonForm.of(users.findById(id).orElseThrow(NotFound::new), partners));
        return page(id, model);
    }

    @PostMapping("/people/{id}")
    String change(
            @PathVariable UserId id,
            @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            @RequestParam @Nullable String again,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (again != null) {
            return page(id, model);
        }
        try {
            boolean changed = FormErrors.accepts(
                    errors,
                    () -> access.change(
                            id,
                            form.fromVersion(),
                            Objects.requireNonNullElse(form.email(), ""),
                            Objects.requireNonNullElse(form.name(), ""),
                            form.chosenRoles(),
                            form.boundTo(partners),
                            form.toBeSuspended()));
            if (!changed) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(id, model);
            }
        } catch (StaleForm | OptimisticLockingFailureException stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return conflict(id, form, request, model);
        }
        flash.addFlashAttribute("notice", "people.changed");
        return "redirect:/people";
    }

    @PostMapping("/people/{id}/password-links")
    String newLink(@PathVariable UserId id, RedirectAttributes flash) {
        showLink(id, flash);
        return "redirect:/people";
    }

    private void showLink(UserId id, RedirectAttributes flash) {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment("password", access.passwordLinkFor(id))
                .toUriString();
        flash.addFlashAttribute("link", link);
    }

    private String conflict(UserId id, PersonForm form, HttpServletRequest request, Model model) {
        User current = users.findById(id).orElseThrow(NotFound::new);
        model.addAttribute("name", current.name());
        model.addAttribute(
                "conflict",
                Conflict.between(
                        "/people/" + id,
                        current.version(),
                        PersonForm.of(current, partners).said(),
                        form.said(),
                        request.getParameterMap()));
        return "fragments/conflict";
    }

    private String page(UserId id, Model model) {
        model.addAttribute("id", id);
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("partners", partners.names());
        model.addAttribute("lists", Map.of("partner", "partner-names"));
        return "people/edit";
    }
}
