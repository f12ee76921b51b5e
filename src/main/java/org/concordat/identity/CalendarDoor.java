package org.concordat.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concordat.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the secret addresses at which calendars ask, and knows whose each of them is. */
@Service
public class CalendarDoor {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Within which it is not kept that a calendar asked once more. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final CalendarAddresses addresses;
    private final Knocks knocks;
    private final TransactionOperations transaction;
    private final Clock clock;

    CalendarDoor(CalendarAddresses addresses, Knocks knocks, TransactionOperations transaction, Clock clock) {
        this.addresses = addresses;
        this.knocks = knocks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes the one address of a person; the one before leads nowhere. The answer is its secret part. */
    @Transactional
    public String make(UserId person) {
        String token = LinkToken.fresh();
        CalendarAddress address = addresses.findByUser(person).orElseGet(() -> new CalendarAddress(person));
        address.renew(token, clock.instant());
        addresses.save(address);
        return token;
    }

    /** The address of a person leads nowhere any more. */
    @Transactional
    public void revoke(UserId person) {
        addresses.findByUser(person).ifPresent(addresses::delete);
    }

    @EventListener
    void leftForGood(AccessEnded ended) {
        revoke(ended.person());
    }

    /**
     * Whose calendar asks with that token; empty for one that leads nowhere. Tries are counted before they are made, so that
     * guessing is slow: throws {@link Refusal} after too many.
     *
     * @param client the network address that it is asked from
     */
    public Optional<UserId> whose(String token, String client) {
        if (!TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        Place from = new Place(client, null);
        if (!knocks.lets(Knocks.Kind.CALENDAR, token, from)) {
            throw new Refusal("calendar.slow");
        }
        Optional<UserId> whose = Objects.requireNonNull(transaction.execute(status -> find(token)));
        if (whose.isPresent()) {
            knocks.cameIn(Knocks.Kind.CALENDAR, token, from);
        }
        return whose;
    }

    private Optional<UserId> find(String token) {
        Instant now = clock.instant();
        Optional<CalendarAddress> found = addresses.findByTokenHash(LinkToken.hash(token));
        found.filter(address -> address.fetchedAt() == null
                        || address.fetchedAt().plus(A_MOMENT).isBefore(now))
                .ifPresent(address -> address.fetched(now));
        return found.map(CalendarAddress::user);
    }
}
