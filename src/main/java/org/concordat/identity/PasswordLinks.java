package org.concordat.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordLinks extends Repository<PasswordLink, UUID> {

    PasswordLink save(PasswordLink link);

    Optional<PasswordLink> findByTokenHash(String tokenHash);

    /** Takes back every unused link of that person. */
    default void withdraw(UserId user) {
        deleteAll(findByUsedAtIsNullAndUser(user));
    }

    /** Takes back what is unused of that person but the one that is being used. */
    default void withdrawOthers(UserId user, PasswordLink used) {
        deleteAll(findByUsedAtIsNullAndUser(user).stream()
                .filter(link -> link != used)
                .toList());
    }

    /** Takes back every unused link to set the installation up. */
    default void withdrawSetUp() {
        deleteAll(findUnusedToSetUp());
    }

    List<PasswordLink> findByUsedAtIsNullAndUser(UserId user);

    @Query("select l from PasswordLink l where l.usedAt is null and l.user.userId is null")
    List<PasswordLink> findUnusedToSetUp();

    /** One by one, so that the journal tells of each. */
    void deleteAll(Iterable<? extends PasswordLink> links);
}
