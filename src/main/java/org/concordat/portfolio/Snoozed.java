package org.concordat.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.attention.About;
import org.concordat.attention.Snooze;

/** What a person snoozed, seen through a framework on a day. */
public final class Snoozed {

    private final Map<About, Snooze> snoozes;
    private final Lens lens;
    private final LocalDate today;

    public Snoozed(Collection<Snooze> snoozes, Lens lens, LocalDate today) {
        this.snoozes =
                snoozes.stream().collect(Collectors.toMap(Snooze::about, Function.identity(), (one, other) -> one));
        this.lens = lens;
        this.today = today;
    }

    /** The snooze by which a person is not told of a reason; empty when they are. */
    public Optional<Snooze> of(Standing standing, Reason reason) {
        return Optional.ofNullable(snoozes.get(reason.about(standing, lens)))
                .filter(snooze -> snooze.holds(today, reason.cost()));
    }

    /** The arrangements of which something is snoozed, as they are seen through this framework. */
    public Set<UUID> arrangements() {
        return snoozes.keySet().stream()
                .filter(about -> about.framework().equals(lens.framework().code()))
                .map(about -> about.arrangement().arrangementId())
                .collect(Collectors.toSet());
    }

    boolean holds(Standing standing, Reason reason) {
        return of(standing, reason).isPresent();
    }
}
