package org.concordat.attention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of this room: what a person does not want to be told of for a while. */
@Service
@Transactional
public class Snoozing {

    private final Snoozes snoozes;
    private final Arrangements arrangements;
    private final Clock clock;

    Snoozing(Snoozes snoozes, Arrangements arrangements, Clock clock) {
        this.snoozes = snoozes;
        this.arrangements = arrangements;
        this.clock = clock;
    }

    /** What a person snoozed and that goes on, the next to end first. */
    @Transactional(readOnly = true)
    public List<Snooze> of(Viewer viewer) {
        return snoozes.lasting(person(viewer), LocalDate.now(clock));
    }

    /**
     * Snoozes something; a snooze of the same that goes on gives way. Throws {@link Refusal} for no reason, and for a day
     * that is not to come or too far off.
     *
     * @param cost what it weighs now, in points
     */
    public SnoozeId snooze(Viewer viewer, About about, double cost, LocalDate until, String reason) {
        if (!arrangements.isVisible(about.arrangement(), Visibility.of(viewer))) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Snooze made = new Snooze(person(viewer), about, cost, until, reason, today, now);
        snoozes.lasting(person(viewer), today).stream()
                .filter(before -> before.about().equals(about))
                .forEach(before -> before.end(now));
        return snoozes.save(made).id();
    }

    /** It is told again from now on. */
    public void end(Viewer viewer, SnoozeId id) {
        snoozes.findOwn(id, person(viewer)).orElseThrow(NotFound::new).end(clock.instant());
    }

    private static UUID person(Viewer viewer) {
        return viewer.id().userId();
    }
}
