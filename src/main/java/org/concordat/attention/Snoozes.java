package org.concordat.attention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What people snoozed. */
interface Snoozes extends Repository<Snooze, SnoozeId> {

    Snooze save(Snooze snooze);

    /** Those of a person that go on beyond a day, the next to end first. */
    @Query("select s from Snooze s where s.person = :person and s.endedAt is null and s.until > :today"
            + " order by s.until, s.id.snoozeId")
    List<Snooze> lasting(UUID person, LocalDate today);

    @Query("select s from Snooze s where s.id = :id and s.person = :person")
    Optional<Snooze> findOwn(SnoozeId id, UUID person);
}
