package org.concordat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two partners that have nothing in common, each with one of everything, asked for in plain SQL. */
@ConcordatTest
abstract class TwoStrangers {

    /** Tables of which a row is one person’s, and not everybody’s who sees an arrangement. */
    private static final Set<String> OF_ONE_PERSON = Set.of(
            "inbox_entry",
            "letter",
            "made_document",
            "made_document_file",
            "person_arrangement",
            "saved_view",
            "snooze");

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient sql;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    World world;
    PartnerId own;
    PartnerId other;
    PartnersThings theirs;
    PartnersThings others;

    @BeforeEach
    void twoArrangementsThatHaveNothingInCommon() {
        world = new World(partnering);
        own = world.partner();
        other = world.partner();
        theirs = PartnersThings.of(own, person(Role.RESPONDENT, null), beans);
        others = PartnersThings.of(other, person(Role.RESPONDENT, null), beans);
    }

    User person(Role role, @Nullable PartnerId bound) {
        return users.save(someone(role, bound));
    }

    static User someone(Role role, @Nullable PartnerId bound) {
        return new User(
                UUID.randomUUID() + "@seen.example",
                "Someone",
                EnumSet.of(role),
                bound == null ? null : bound.partnerId());
    }

    /** Every table that holds something of an arrangement, and the partners: all that the database keeps rows of to itself. */
    List<String> kept() {
        return sql.sql("""
                        select relname from pg_class
                        where relkind = 'r' and relrowsecurity and relforcerowsecurity order by relname""").query(String.class).list().stream()
                .filter(table -> !OF_ONE_PERSON.contains(table))
                .toList();
    }

    long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    Set<UUID> arrangementsSeen() {
        return Set.copyOf(sql.sql("select arrangement_id from arrangement")
                .query(UUID.class)
                .list());
    }
}
