package org.concordat.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.concordat.assessment.invitation.Invitations;
import org.concordat.identity.EndedLink;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the page for a request that came too late says of the link that its guest had come by. */
@ControllerAdvice
class EndedInvitation {

    private final Invitations invitations;
    private final Clock clock;

    EndedInvitation(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @ModelAttribute("ended")
    @Nullable InvitationView ended(HttpServletRequest request) {
        UUID link = EndedLink.of(request);
        return link == null
                ? null
                : invitations
                        .behind(link)
                        .map(found -> InvitationView.of(found, clock.getZone()))
                        .orElse(null);
    }
}
