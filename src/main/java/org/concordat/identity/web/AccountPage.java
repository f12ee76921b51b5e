package org.concordat.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.concordat.identity.AccessTokens;
import org.concordat.identity.CalendarAddress;
import org.concordat.identity.CalendarAddresses;
import org.concordat.identity.CalendarDoor;
import org.concordat.identity.OpenSessions;
import org.concordat.identity.OwnAccount;
import org.concordat.identity.Place;
import org.concordat.identity.PublicAddress;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
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

/** One's own page: what one is sent, where one is signed in, and the password. */
@Controller
class AccountPage {

    private final OwnAccount account;
    private final OpenSessions sessions;
    private final CalendarDoor door;
    private final CalendarAddresses calendars;
    private final AccessTokens tokens;
    private final PublicAddress address;
    private final Users users;
    private final Clock clock;

    AccountPage(
            OwnAccount account,
            OpenSessions sessions,
            CalendarDoor door,
            CalendarAddresses calendars,
            AccessTokens tokens,
            PublicAddress address,
            Users users,
            Clock clock) {
        this.account = account;
        this.sessions = sessions;
        this.door = door;
        this.calendars = calendars;
        this.tokens = tokens;
        this.address = address;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/account")
    String show(Viewer viewer, Model model, HttpServletRequest request) {
        model.addAttribute("form", OwnPasswordForm.empty());
        return page(viewer, model, request);
    }

    /** Whoever knew the old password is out: only this session goes on, under a new name. */
    @PostMapping("/account/password")
    String change(
            Viewer viewer,
            @ModelAttribute("form") OwnPasswordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletRequest request,
            HttpServletResponse response) {
        return FormErrors.answer(
                errors,
                response,
                () -> {
                    account.changePassword(
                            viewer.id(), Place.of(request), form.presentPassword(), form.password(), form.again());
                    sessions.endOthers(viewer.id(), own(request));
                    if (request.getSession(false) != null) {
                        request.changeSessionId();
                    }
                    flash.addFlashAttribute("notice", "account.password.changed");
                    return "redirect:/account";
                },
                () -> page(viewer, model, request));
    }

    @PostMapping("/account/sessions/{session}/end")
    String end(Viewer viewer, @PathVariable String session, RedirectAttributes flash) {
        sessions.end(viewer.id(), session);
        flash.addFlashAttribute("notice", "account.session.ended");
        return "redirect:/account";
    }

    @PostMapping("/account/sessions/end")
    String endOthers(Viewer viewer, RedirectAttributes flash, HttpServletRequest request) {
        sessions.endOthers(viewer.id(), own(request));
        flash.addFlashAttribute("notice", "account.sessions.ended");
        return "redirect:/account";
    }

    @PostMapping("/account/weekly-mail")
    String wantWeeklyMail(
            Viewer viewer, @RequestParam(defaultValue = "false") boolean wanted, RedirectAttributes flash) {
        account.wantWeeklyMail(viewer.id(), wanted);
        flash.addFlashAttribute("notice", wanted ? "account.weekly.on" : "account.weekly.off");
        return "redirect:/account";
    }

    /**
     * Shown in the answer itself and nowhere kept. Asked for again by the same page it makes none: it would end the one that
     * was just shown, and given to a calendar perhaps.
     *
     * @param newest when the present one was made, as the page knew it
     */
    @PostMapping("/account/calendar")
    String makeCalendar(
            Viewer viewer, @RequestParam(defaultValue = "") String newest, Model model, HttpServletRequest request) {
        if (!newest.equals(newest(calendars.findByUser(viewer.id())))) {
            return "redirect:/account";
        }
        String token = door.make(viewer.id());
        model.addAttribute("calendarLink", address.link("/calendar/" + token + ".ics", request));
        model.addAttribute("notice", "account.calendar.made");
        return show(viewer, model, request);
    }

    @PostMapping("/account/calendar/revocation")
    String revokeCalendar(Viewer viewer, RedirectAttributes flash) {
        door.revoke(viewer.id());
        flash.addFlashAttribute("notice", "account.calendar.revoked");
        return "redirect:/account";
    }

    private static String newest(Optional<CalendarAddress> calendar) {
        return calendar.map(address -> address.madeAt().toString()).orElse("");
    }

    private String page(Viewer viewer, Model model, HttpServletRequest request) {
        model.addAttribute("person", users.findById(viewer.id()).orElseThrow(NotFound::new));
        Optional<CalendarAddress> calendar = calendars.findByUser(viewer.id());
        model.addAttribute("newest", newest(calendar));
        calendar.ifPresent(found -> model.addAttribute("calendar", CalendarLine.of(found, clock.getZone())));
        model.addAttribute(
                "tokens", tokens.findByUserOrderByMadeAtDesc(viewer.id()).size());
        model.addAttribute(
                "sessions",
                sessions.of(viewer.id(), own(request)).stream()
                        .map(session -> SessionLine.of(session, clock.getZone()))
                        .toList());
        return "identity/account";
    }

    private static @Nullable String own(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
