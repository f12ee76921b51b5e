package org.concordat.identity;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Where calendars ask. */
public interface CalendarAddresses extends Repository<CalendarAddress, UserId> {

    CalendarAddress save(CalendarAddress address);

    /** The address of one person. */
    Optional<CalendarAddress> findByUser(UserId user);

    Optional<CalendarAddress> findByTokenHash(String tokenHash);

    void delete(CalendarAddress address);
}
