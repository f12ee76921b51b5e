package org.concordat.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the tokens with which programs read as a person, takes them away, and knows whose each of them is. */
@Service
public class TokenDoor {

    /** More than anyone needs, and few enough to look through. */
    static final int MOST = 20;

    /** Whoever has no token that is known: looked for all the same, so that it takes as long. */
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final AccessTokens tokens;
    private final Users users;
    private final Clock clock;

    TokenDoor(AccessTokens tokens, Users users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    /** Makes one, which is told this once: the answer is what a program is to be given. */
    @Transactional
    public String make(UserId person, String name, Collection<TokenScope> scopes, LocalDate expiresOn) {
        List<AccessToken> others = tokens.findByUserOrderByMadeAtDesc(person);
        if (others.size() >= MOST) {
            throw new Refusal("token.most", MOST);
        }
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name.strip()))) {
            throw Refusal.of("name", "token.name.taken");
        }
        String token = AccessToken.PREFIX + LinkToken.fresh();
        tokens.save(new AccessToken(person, name, token, scopes, expiresOn, LocalDate.now(clock), clock.instant()));
        return token;
    }

    /** One of a person’s own opens nothing any more. */
    @Transactional
    public void revoke(UserId person, UUID id) {
        tokens.delete(
                tokens.findById(id).filter(token -> token.user().equals(person)).orElseThrow(NotFound::new));
    }

    /** Anyone’s opens nothing any more. */
    @Transactional
    public void revoke(UUID id) {
        tokens.delete(tokens.findById(id).orElseThrow(NotFound::new));
    }

    @EventListener
    void leftForGood(AccessEnded ended) {
        tokens.deleteAll(tokens.findByUserOrderByMadeAtDesc(ended.person()));
    }

    /** A program that came with a good token: which one, and as whom with which rights it reads. */
    record Let(UUID token, Authentication as) {}

    /**
     * Lets in whoever comes with a token that is known and not over, of someone who is let in today. What is wrong with one
     * that does not is told nobody.
     */
    @Transactional
    Optional<Let> letIn(String token, String client) {
        LocalDate today = LocalDate.now(clock);
        Optional<AccessToken> found = tokens.findByTokenHash(LinkToken.hash(token));
        Optional<User> person = users.findById(found.map(AccessToken::user).orElse(NOBODY));
        if (found.isEmpty()
                || !found.get().goodOn(today)
                || person.filter(user -> user.isLetIn(today)).isEmpty()) {
            return Optional.empty();
        }
        found.get().used(clock.instant(), client);
        return Optional.of(new Let(
                found.get().id(), as(new SignedIn(person.get()), found.get().scopes())));
    }

    /** The rights of the person, and of the token what it opens. */
    private static Authentication as(SignedIn person, List<TokenScope> scopes) {
        person.eraseCredentials();
        return UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                AuthorityUtils.createAuthorityList(Stream.concat(
                                person.getAuthorities().stream().map(GrantedAuthority::getAuthority),
                                scopes.stream().map(TokenScope::authority))
                        .toList()));
    }
}
