package org.concordat.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Everyone who may sign in. */
public interface Users extends Repository<User, UserId> {

    User save(User user);

    Optional<User> findById(UserId id);

    /** Finds by address, which is kept in lower case. */
    Optional<User> findByEmail(String email);

    List<User> findAllByOrderByNameAsc();

    /** Those of these people who are known here. */
    List<User> findByIdIn(Collection<UserId> ids);

    long count();
}
