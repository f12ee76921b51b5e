package org.concordat.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concordat.identity.Access;
import org.concordat.identity.Admission;
import org.concordat.identity.ArrangementDirectory;
import org.concordat.identity.Belonging;
import org.concordat.identity.HandingOver;
import org.concordat.identity.Letter;
import org.concordat.identity.Mail;
import org.concordat.identity.OpenSessions;
import org.concordat.identity.PartnerDirectory;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.PublicAddress;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.concordat.identity.openid.KnownElsewhere;
import org.concordat.shared.NotFound;
import org.concordat.shared.web.Conflict;
import org.concordat.shared.web.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People and access, for administrators. */
@Controller
class PeoplePages {

    private final Users users;
    private final Access access;
    private final PersonReader reader;
    private final PartnerDirectory partners;
    private final ArrangementDirectory arrangements;
    private final HandingOver handingOver;
    private final KnownElsewhere elsewhere;
    private final OpenSessions sessions;
    private final PublicAddress address;
    private final Mail mail;
    private final Clock clock;

    PeoplePages(
            Users users,
            Access access,
            PersonReader reader,
            PartnerDirectory partners,
            ArrangementDirectory arrangements,
            HandingOver handingOver,
            KnownElsewhere elsewhere,
            OpenSessions sessions,
            PublicAddress address,
            Mail mail,
            Clock clock) {
        this.users = users;
        this.access = access;
        this.reader = reader;
        this.partners = partners;
        this.arrangements = arrangements;
        this.handingOver = handingOver;
        this.elsewhere = elsewhere;
        this.sessions = sessions;
        this.address = address;
        this.mail = mail;
        this.clock = clock;
    }

    @GetMapping("/people")
    String index(Model model) {
        List<User> people = users.findAllByOrderByNameAsc();
        Set<UUID> stillOwning = handingOver.stillOwning(people);
        Map<UUID, String> names = partners.namesOf(people.stream()
                .map(User::partner)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "people",
                people.stream()
                        .map(person -> PersonLine.of(
                                person,
                                today,
                                person.partner() == null ? null : names.get(person.partner()),
                                stillOwning.contains(person.id().userId())))
                        .toList());
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
            @RequestParam @Nullable String again,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (again != null) {
            return page(model);
        }
        PersonTerms terms = reader.terms(form, errors);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    UserId added = access.add(Objects.requireNonNull(terms));
                    access.write(added, Letter.Kind.INVITATION);
                    if (mail.works()) {
                        flash.addFlashAttribute("notice", "people.added.mail");
                        return "redirect:/people";
                    }
                    model.addAttribute("notice", "people.added");
                    return withLink(added, request, model);
                },
                () -> page(model));
    }

    @PostMapping("/people/{id}/sessions/end")
    String endSessions(@PathVariable UserId id, RedirectAttributes flash) {
        sessions.endAll(users.findById(id).orElseThrow(NotFound::new).id());
        flash.addFlashAttribute("notice", "people.sessions.ended");
        return "redirect:/people/" + id + "/edit";
    }

    /** Whoever came in by it no longer does, nor goes on where they did. */
    @PostMapping("/people/{id}/identities/{identity}/removal")
    String forget(@PathVariable UserId id, @PathVariable UUID identity, RedirectAttributes flash) {
        elsewhere.forget(id, identity);
        sessions.endAll(id);
        flash.addFlashAttribute("notice", "person.identity.removed");
        return "redirect:/people/" + id + "/edit";
    }

    @GetMapping("/people/{id}/edit")
    String edit(@PathVariable UserId id, Model model) {
        model.addAttribute(
                "form", reader.form(users.findWithArrangementsById(id).orElseThrow(NotFound::new)));
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
        PersonTerms terms = reader.terms(form, errors);
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    access.change(
                            id,
                            form.fromVersion(),
                            Objects.requireNonNull(terms),
                            PersonReader.admission(form),
                            PersonReader.handOver(form));
                    flash.addFlashAttribute("notice", "people.changed");
                    return "redirect:/people";
                },
                () -> page(id, model),
                () -> conflict(id, form, request, model));
    }

    @PostMapping("/people/{id}/password-links")
    String newLink(@PathVariable UserId id, Model model, HttpServletRequest request) {
        return withLink(id, request, model);
    }

    /** The link is shown in the answer itself, and nowhere kept. */
    private String withLink(UserId id, HttpServletRequest request, Model model) {
        model.addAttribute("link", address.link("/password/" + access.passwordLinkFor(id), request));
        return index(model);
    }

    private String conflict(UserId id, PersonForm form, HttpServletRequest request, Model model) {
        User current = users.findWithArrangementsById(id).orElseThrow(NotFound::new);
        model.addAttribute("name", current.name());
        model.addAttribute(
                "conflict",
                Conflict.between(
                        "/people/" + id,
                        current.version(),
                        reader.form(current).said(),
                        form.said(),
                        request.getParameterMap()));
        return "fragments/conflict";
    }

    private String page(UserId id, Model model) {
        User person = users.findById(id).orElseThrow(NotFound::new);
        model.addAttribute("id", id);
        model.addAttribute("admissions", Admission.values());
        model.addAttribute("sessions", sessions.of(id, null).size());
        List<Belonging> owned = handingOver.ownedBy(person);
        model.addAttribute("identities", elsewhere.of(id));
        model.addAttribute("owned", owned);
        model.addAttribute("successors", owned.isEmpty() ? List.of() : handingOver.successors(person));
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("partners", partners.names());
        model.addAttribute("known", arrangements.names());
        model.addAttribute("lists", Map.of("partner", "partner-names"));
        return "people/edit";
    }
}
