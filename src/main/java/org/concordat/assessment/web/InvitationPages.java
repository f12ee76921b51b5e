package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.concordat.assessment.invitation.Invitation;
import org.concordat.assessment.invitation.Invitations;
import org.concordat.assessment.invitation.LinkStanding;
import org.concordat.identity.GuestDoor;
import org.concordat.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a personal link leads: to the sheet, and once the assessment is closed to what came of it. To look at it changes nothing, since those who check mails for viruses look at every link in
 * them; a button lets its holder in.
 */
@Controller
class InvitationPages {

    private final Invitations invitations;
    private final GuestDoor door;
    private final Clock clock;

    InvitationPages(Invitations invitations, GuestDoor door, Clock clock) {
        this.invitations = invitations;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/invitation/{token}")
    String show(@PathVariable String token, @Nullable Viewer viewer, Model model, HttpServletResponse response) {
        return page(token, invitations.behind(token), viewer, model, response);
    }

    @PostMapping("/invitation/{token}")
    String begin(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String instead,
            @RequestParam(defaultValue = "") String then,
            @Nullable Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Invitation> invitation = invitations.behind(token);
        Invitation good = invitation.filter(found -> found.standing().letsIn()).orElse(null);
        if (good == null) {
            return page(token, invitation, viewer, model, response);
        }
        if (viewer != null && !viewer.isGuest() && !isOf(viewer, good) && !instead.equals("yes")) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(token, invitation, viewer, model, response);
        }
        if (!isOf(viewer, good)) {
            Viewer guest = Viewer.guest(good.sheet().respondentId(), null, good.person());
            door.letIn(good.link(), guest, request, response);
            invitations.opened(good.link());
        }
        return "redirect:"
                + switch (then) {
                    case "refusal" -> "/answers/" + good.sheet() + "/refusal";
                    case "result" -> "/assessments/" + good.assessmentId() + "/result";
                    default -> "/answers/" + good.sheet();
                };
    }

    /** Whether the viewer is there already as the one who is asked: by this link before, or with their own account. */
    private static boolean isOf(@Nullable Viewer viewer, Invitation invitation) {
        if (viewer == null) {
            return false;
        }
        return viewer.isGuest()
                ? invitation.sheet().respondentId().equals(viewer.sheet())
                : viewer.id().userId().equals(invitation.account());
    }

    private String page(
            String token,
            Optional<Invitation> found,
            @Nullable Viewer viewer,
            Model model,
            HttpServletResponse response) {
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "invitation/unknown";
        }
        Invitation invitation = found.get();
        model.addAttribute("invitation", InvitationView.of(invitation, clock.getZone()));
        if (!invitation.standing().letsIn()) {
            response.setStatus(HttpStatus.GONE.value());
            return "invitation/ended";
        }
        model.addAttribute("token", token);
        model.addAttribute("another", viewer != null && !viewer.isGuest() && !isOf(viewer, invitation));
        return invitation.standing() == LinkStanding.CLOSED ? "invitation/closed" : "invitation/show";
    }
}
