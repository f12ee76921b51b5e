package org.concordat.identity;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What people do to accounts takes one connection of the pool at a time. Where each held one while it waits for another,
 * as many at once as the pool is large would wait for each other until all fail.
 */
@ConcordatTest
class OneConnectionTest {

    private static final String PASSWORD = "four plain words here";
    private static final String OTHER = "five other plain words here";

    @Autowired
    DataSource pool;

    @Autowired
    Access access;

    @Autowired
    OwnAccount account;

    @Autowired
    Users users;

    private final List<Connection> taken = new ArrayList<>();
    private UserId id;

    @BeforeEach
    void someone() {
        Keeper.of(access, users);
        id = access.add(PersonTerms.of(UUID.randomUUID() + "@one.example", "Someone", EnumSet.of(Role.DIRECTOR), null));
        access.choosePassword(access.passwordLinkFor(id), PASSWORD, PASSWORD);
    }

    private void leaveOne() throws SQLException {
        int most = pool.unwrap(HikariDataSource.class).getMaximumPoolSize();
        while (taken.size() < most - 1) {
            taken.add(pool.getConnection());
        }
    }

    @AfterEach
    void giveThemBack() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }

    @Test
    void changesAPassword() throws SQLException {
        leaveOne();
        assertThatCode(() -> account.changePassword(id, new Place("192.0.2.7", null), PASSWORD, OTHER, OTHER))
                .doesNotThrowAnyException();
    }

    @Test
    void choosesAPasswordWithALink() throws SQLException {
        String link = access.passwordLinkFor(id);
        leaveOne();
        assertThatCode(() -> access.choosePassword(link, OTHER, OTHER)).doesNotThrowAnyException();
    }

    @Test
    void suspendsSomeone() throws SQLException {
        User user = users.findById(id).orElseThrow();
        PersonTerms terms = PersonTerms.of(user.email(), user.name(), user.roles(), null);
        leaveOne();
        assertThatCode(() -> access.change(id, user.version(), terms, Admission.SUSPENDED, HandOver.OPEN))
                .doesNotThrowAnyException();
    }
}
