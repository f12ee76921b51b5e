package org.concordat.journal;

import java.util.Locale;
import java.util.UUID;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.LinkAskedFor;
import org.concordat.identity.SessionsEnded;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Notes who signs in and out, by whatever way, who could not, and who asks for a way back in. */
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

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        Line[] why = event.getException() instanceof LockedException
                ? new Line[] {Line.of(Word.message("journal.why"), null, Word.message("journal.too-many-tries"))}
                : new Line[0];
        journal.note(
                Actor.VISITOR,
                Act.SIGN_IN_FAILED,
                subject(event.getAuthentication().getName()),
                why);
    }

    @EventListener
    void askedForLink(LinkAskedFor asked) {
        journal.note(
                Actor.VISITOR,
                Act.ASKED_FOR_LINK,
                subject(asked.typed()),
                Line.of(
                        Word.message("letter.outcome"),
                        null,
                        Word.message(asked.goes() ? "journal.link-goes" : "journal.link-goes-not")));
    }

    @EventListener
    void ended(SessionsEnded ended) {
        UUID person = ended.person().userId();
        journal.note(
                Act.SIGNED_OUT,
                Subject.of("person", person, Word.name("person", person)),
                Line.of(Word.message("journal.sessions-ended"), null, Word.text(ended.sessions())));
    }

    /** Who is meant. What was typed is kept only where it can be an address: people type passwords into the wrong field. */
    private Subject subject(String typed) {
        String address = typed.strip().toLowerCase(Locale.ROOT);
        return users.findByEmail(address)
                .map(SignIns::subject)
                .orElseGet(() -> Subject.of(
                        "person",
                        null,
                        address.matches("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}")
                                ? Word.text(address)
                                : Word.message("journal.no-address")));
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
