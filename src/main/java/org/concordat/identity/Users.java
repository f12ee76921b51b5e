package org.concordat.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everyone who may sign in. */
public interface Users extends Repository<User, UserId> {

    User save(User user);

    Optional<User> findById(UserId id);

    /** One person with the arrangements that they are held to. */
    @EntityGraph(attributePaths = "arrangements", type = EntityGraph.EntityGraphType.LOAD)
    Optional<User> findWithArrangementsById(UserId id);

    /** Finds by address, which is kept in lower case. */
    Optional<User> findByEmail(String email);

    @EntityGraph(attributePaths = "roles", type = EntityGraph.EntityGraphType.LOAD)
    List<User> findAllByOrderByNameAsc();

    /** Everyone who is not kept out, by name, with the arrangements that they are held to. */
    @EntityGraph(
            attributePaths = {"roles", "arrangements"},
            type = EntityGraph.EntityGraphType.LOAD)
    List<User> findWithArrangementsBySuspendedFalseAndEndedFalseOrderByName();

    /** Those of these people who are known here. */
    List<User> findByIdIn(Collection<UserId> ids);

    /** Those who have one of these addresses. */
    List<User> findByEmailIn(Collection<String> emails);

    /**
     * Who may see an arrangement of these partners on a day, by name: administrators, and directors and consultants who are
     * bound to none or to one of them, and held to no named arrangements or to this one too.
     */
    @Query("""
            select distinct new org.concordat.identity.PersonName(u.id, u.name) from User u join u.roles role
            where u.suspended = false and u.ended = false and coalesce(u.from, :today) <= :today and coalesce(u.until, :today) >= :today
              and (role = org.concordat.identity.Role.ADMINISTRATOR
                or role in (org.concordat.identity.Role.DIRECTOR, org.concordat.identity.Role.CONSULTANT)
                    and (u.partner is null or u.partner in :partners)
                    and (u.namedOnly = false or :arrangement member of u.arrangements))
            order by u.name""")
    List<PersonName> whoOversee(UUID arrangement, Collection<UUID> partners, LocalDate today);

    /** The directors who speak for a partner in an arrangement. */
    @Query("""
            select new org.concordat.identity.PersonName(u.id, u.name) from User u join u.roles role
            where u.suspended = false and u.ended = false and coalesce(u.from, :today) <= :today and coalesce(u.until, :today) >= :today
              and role = org.concordat.identity.Role.DIRECTOR and u.partner = :partner
              and (u.namedOnly = false or :arrangement member of u.arrangements)
            order by u.name""")
    List<PersonName> directorsOf(UUID partner, UUID arrangement, LocalDate today);

    /** What people are called, whoever asks. */
    @Query("select new org.concordat.identity.PersonName(u.id, u.name) from User u where u.id.userId in :ids")
    List<PersonName> names(Collection<UUID> ids);

    /** Makes whoever changes people wait for whoever is changing some now, until the end of the transaction. */
    @NativeQuery("select 1 from (select pg_advisory_xact_lock(7205759403)) as turn")
    int takeTurns();

    long count();
}
