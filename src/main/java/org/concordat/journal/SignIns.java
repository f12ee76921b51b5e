package org.concordat.journal;

import java.util.Locale;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Notes who signs in and out, by whatever way, and who could not. */
@Component
class SignIns {

    private final Journal journal;
    private final Users users;

    SignIns(Journal journal, Users users) {
        this.journal = journal;
        this.users = users;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        note(Act.SIGNED_IN, event.getAuthentication());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        note(Act.SIGNED_OUT, event.getAuthentication());
    }

    /** What was typed is kept only where it can be an address: people type passwords into the wrong field. */
    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        String typed = event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
        Subject subject = users.findByEmail(typed)
                .map(SignIns::subject)
                .orElseGet(() -> Subject.of(
                        "person",
                        null,
                        typed.matches("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}")
                                ? Word.text(typed)
                                : Word.message("journal.no-address")));
        journal.note(Actor.VISITOR, Act.SIGN_IN_FAILED, subject);
    }

    private void note(Act act, @Nullable Authentication authentication) {
        Viewer viewer = CurrentViewer.of(authentication);
        if (viewer != null) {
            journal.note(Actor.of(viewer), act, subject(viewer));
        }
    }

    private static Subject subject(Viewer viewer) {
        return Subject.of("person", viewer.id().userId(), Word.text(viewer.name()));
    }

    private static Subject subject(User person) {
        return Subject.of("person", person.id().userId(), Word.text(person.name()));
    }
}
