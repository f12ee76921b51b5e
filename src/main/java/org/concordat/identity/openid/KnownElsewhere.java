package org.concordat.identity.openid;

import java.util.List;
import java.util.UUID;
import org.concordat.identity.AccessEnded;
import org.concordat.identity.Administrators;
import org.concordat.identity.UserId;
import org.concordat.identity.Users;
import org.concordat.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which providers people come in, for those who see to people. */
@Service
@Transactional
public class KnownElsewhere {

    private final PersonIdentities identities;
    private final Users users;
    private final Administrators administrators;

    KnownElsewhere(PersonIdentities identities, Users users, Administrators administrators) {
        this.identities = identities;
        this.users = users;
        this.administrators = administrators;
    }

    /**
     * Who a person is to a provider.
     *
     * @param issuer the provider
     * @param subject what it calls them
     */
    public record Identity(UUID id, String issuer, String subject) {}

    @Transactional(readOnly = true)
    public List<Identity> of(UserId person) {
        return identities.findByUserOrderByIssuer(person).stream()
                .map(known -> new Identity(known.id(), known.issuer(), known.subject()))
                .toList();
    }

    /** Takes one of theirs away, unless nobody could then administer this installation. */
    public void forget(UserId person, UUID identity) {
        users.takeTurns();
        identities.delete(identities
                .findById(identity)
                .filter(known -> known.user().equals(person))
                .orElseThrow(NotFound::new));
        identities.flush();
        administrators.requireOne();
    }

    @EventListener
    void leftForGood(AccessEnded ended) {
        identities.findByUserOrderByIssuer(ended.person()).forEach(identities::delete);
    }
}
