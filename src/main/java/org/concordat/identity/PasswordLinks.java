package org.concordat.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PasswordLinks extends Repository<PasswordLink, UUID> {

    PasswordLink save(PasswordLink link);

    Optional<PasswordLink> findByTokenHash(String tokenHash);

    /** Takes back every unused link of that person; one link at a time is good. */
    @Modifying
    @Query("delete from PasswordLink l where l.usedAt is null and l.user = :user")
    void withdraw(UserId user);

    /** Takes back every unused link to set the installation up. */
    @Modifying
    @Query("delete from PasswordLink l where l.usedAt is null and l.user.userId is null")
    void withdrawSetUp();
}
