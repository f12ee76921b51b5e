package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database shows when the application forgets to ask who is asking. */
@ConcordatTest
class RowLevelSecurityTest {

    /** Every table that holds something of an arrangement, and the partners. */
    private static final List<String> KEPT = List.of(
            "partner",
            "arrangement",
            "stage_change",
            "participation",
            "assessment",
            "assessment_voice",
            "respondent",
            "answer",
            "scorecard",
            "scorecard_mechanism",
            "scorecard_partner",
            "action_plan",
            "action",
            "evidence",
            "action_log",
            "journal_entry");

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient sql;

    @Autowired
    Users users;

    @Autowired
    Partnering partnering;

    @Autowired
    Arrangements arrangements;

    private World world;
    private PartnerId own;
    private PartnerId other;
    private ArrangementId theirs;

    @BeforeEach
    void twoArrangementsThatHaveNothingInCommon() {
        world = new World(partnering);
        own = world.partner();
        other = world.partner();
        PartnersThings things = PartnersThings.of(own, person(Role.RESPONDENT, null), beans);
        theirs = things.arrangement();
        PartnersThings.of(other, person(Role.RESPONDENT, null), beans);
    }

    private User person(Role role, @Nullable PartnerId bound) {
        return users.save(someone(role, bound));
    }

    private static User someone(Role role, @Nullable PartnerId bound) {
        return new User(
                UUID.randomUUID() + "@seen.example",
                "Someone",
                EnumSet.of(role),
                bound == null ? null : bound.partnerId());
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private Set<UUID> arrangementsSeen() {
        return Set.copyOf(sql.sql("select arrangement_id from arrangement")
                .query(UUID.class)
                .list());
    }

    @Test
    void standsOnEveryTableThatBelongsToAnArrangement() {
        List<String> without = sql.sql("""
                with recursive belongs as (
                    select 'arrangement'::regclass::oid as relation
                    union
                    select c.conrelid from pg_constraint c join belongs b on c.confrelid = b.relation where c.contype = 'f')
                select r.relname from pg_class r join belongs b on b.relation = r.oid
                where not (r.relrowsecurity and r.relforcerowsecurity)
                union
                select r.relname from pg_class r join pg_attribute a on a.attrelid = r.oid
                where a.attname = 'arrangement_id' and r.relkind = 'r' and not (r.relrowsecurity and r.relforcerowsecurity)
                order by 1""").query(String.class).list();
        assertThat(without).isEmpty();
    }

    @Test
    void showsNothingToNobody() {
        for (String table : KEPT) {
            assertThat(count(table)).as(table).isPositive();
            assertThat(Seen.<Long>byNobody(() -> count(table))).as(table).isZero();
        }
    }

    @Test
    void showsWithoutAnyFilterOnlyWhatAPersonOfAPartnerMaySee() {
        User director = person(Role.DIRECTOR, own);
        assertThat(Seen.by(director, this::arrangementsSeen)).containsExactly(theirs.arrangementId());
        for (String table : KEPT) {
            long seen = Seen.by(director, () -> count(table));
            assertThat(seen).as(table).isPositive().isLessThan(count(table));
        }
        assertThat(Seen.by(
                        director,
                        () -> sql.sql("select partner_id from partner")
                                .query(UUID.class)
                                .list()))
                .contains(own.partnerId())
                .doesNotContain(other.partnerId());
    }

    @Test
    void showsNothingOfAnothersWhenAQueryTakesTheRightsOfTheHouseByMistake() {
        User director = person(Role.DIRECTOR, own);
        List<ArrangementId> found = Seen.by(
                director,
                () -> arrangements.findAll().stream()
                        .map(Arrangement::id)
                        .filter(id -> arrangements.isVisible(id, Visibility.EVERYTHING))
                        .toList());
        assertThat(found).containsExactly(theirs);
    }

    @Test
    void changesNothingOfAnothers() {
        User director = person(Role.DIRECTOR, other);
        String rename = "update arrangement set name = 'Mine' where arrangement_id = ?";
        assertThat(Seen.<Integer>by(
                        director,
                        () -> sql.sql(rename).param(theirs.arrangementId()).update()))
                .isZero();
        String everywhere = "update %s set version = 0";
        for (String table : List.of("partner", "arrangement")) {
            long seen = Seen.by(director, () -> count(table));
            assertThat(Seen.<Integer>by(
                            director, () -> sql.sql(everywhere.formatted(table)).update()))
                    .as(table)
                    .isEqualTo((int) seen);
        }
        String comeIn =
                "insert into participation (participation_id, arrangement_id, partner_id, position, role) values (?, ?, ?, 9, 'member')";
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> Seen.by(
                        director,
                        () -> sql.sql(comeIn)
                                .param(UUID.randomUUID())
                                .param(theirs.arrangementId())
                                .param(other.partnerId())
                                .update()))
                .havingRootCause()
                .withMessageContaining("row-level security");
    }

    @Test
    void showsSomeoneWhoIsHeldToNamedArrangementsNoOthers() {
        ArrangementId second = world.arrangement(own, world.partner());
        User named = someone(Role.CONSULTANT, own);
        named.holdTo(Set.of(second.arrangementId()));
        users.save(named);
        assertThat(Seen.by(named, this::arrangementsSeen)).containsExactly(second.arrangementId());

        User ofNoPartner = someone(Role.DIRECTOR, null);
        ofNoPartner.holdTo(Set.of(theirs.arrangementId()));
        users.save(ofNoPartner);
        assertThat(Seen.by(ofNoPartner, this::arrangementsSeen)).containsExactly(theirs.arrangementId());
        assertThat(Seen.by(ofNoPartner, () -> arrangements.isVisible(second, Visibility.of(ofNoPartner.viewer()))))
                .isFalse();
        assertThat(arrangements.isVisible(theirs, Visibility.of(ofNoPartner.viewer())))
                .isTrue();
        assertThat(arrangements.isVisible(second, Visibility.of(ofNoPartner.viewer())))
                .isFalse();
    }

    @Test
    void letsPeopleSetUpWhatTheyThenSee() {
        User bound = person(Role.CONSULTANT, own);
        User named = someone(Role.CONSULTANT, null);
        named.holdTo(Set.of());
        users.save(named);
        for (User consultant : List.of(bound, named)) {
            PartnerId met = Seen.by(
                    consultant,
                    () -> partnering.record(
                            World.partnerTerms("Met " + UUID.randomUUID()), Visibility.of(consultant.viewer())));
            PartnerId also = Seen.by(
                    consultant,
                    () -> partnering.record(
                            World.partnerTerms("Also " + UUID.randomUUID()), Visibility.of(consultant.viewer())));
            // The partner that makes it visible comes last.
            PartnerId last = consultant == bound ? own : also;
            ArrangementId made = Seen.by(
                    consultant,
                    () -> partnering.setUp(
                            World.terms("Set up by " + consultant.id()),
                            List.of(World.part(met, null), World.part(last, null)),
                            Stage.OPERATION,
                            World.date("2012"),
                            Visibility.of(consultant.viewer())));
            assertThat(Seen.by(consultant, this::arrangementsSeen)).contains(made.arrangementId());
            assertThat(Seen.<Boolean>by(
                            consultant,
                            () -> arrangements.isVisible(
                                    made,
                                    Visibility.of(users.findById(consultant.id())
                                            .orElseThrow()
                                            .viewer()))))
                    .isTrue();
        }
    }

    @Test
    void showsARespondentTheirOwnSheetAndNoOther() {
        User respondent = person(Role.RESPONDENT, null);
        PartnersThings answered = PartnersThings.of(own, respondent, beans);
        assertThat(Seen.by(
                        respondent,
                        () -> sql.sql("select assessment_id from respondent")
                                .query(UUID.class)
                                .list()))
                .containsExactlyInAnyOrder(
                        answered.open().assessmentId(), answered.closed().assessmentId());
        assertThat(Seen.<Long>by(respondent, () -> count("answer"))).isEqualTo(1);
        assertThat(Seen.<Long>by(respondent, () -> count("assessment"))).isEqualTo(2);
        assertThat(Seen.<Long>by(respondent, () -> count("participation"))).isZero();
        assertThat(Seen.<Long>by(respondent, () -> count("action"))).isZero();
    }

    /** More people than connections, at once, each with rights of their own. */
    @Test
    void neverCarriesTheRightsOfOnePersonIntoAnothersTransaction() throws Exception {
        record Asker(User person, Set<UUID> sees) {}
        List<Asker> askers = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            PartnerId partner = world.partner();
            ArrangementId seen = world.arrangement(partner, world.partner());
            askers.add(new Asker(person(Role.DIRECTOR, partner), Set.of(seen.arrangementId())));
        }
        askers.add(new Asker(person(Role.RESPONDENT, null), Set.of()));
        ExecutorService pool = Executors.newFixedThreadPool(24);
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int round = 0; round < 40; round++) {
                for (Asker asker : askers) {
                    wrong.add(pool.submit(() ->
                            Seen.by(asker.person(), this::arrangementsSeen).equals(asker.sees()) ? 0 : 1));
                }
            }
            int mistakes = 0;
            for (Future<Integer> one : wrong) {
                mistakes += one.get();
            }
            assertThat(wrong).hasSize(40 * 13);
            assertThat(mistakes).isZero();
        } finally {
            pool.shutdownNow();
        }
    }
}
