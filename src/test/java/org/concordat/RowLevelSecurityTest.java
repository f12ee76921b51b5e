package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.Visibility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database shows when the application forgets to ask who is asking. */
class RowLevelSecurityTest extends TwoStrangers {

    @Autowired
    Arrangements arrangements;

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
        // Of words to search by nothing is shown (docs/decisions/0032-search-from-anywhere.md)
        assertThat(without).containsExactly("search_entry");
    }

    @Test
    void isAskedHereOfEveryTableWithSomethingInIt() {
        assertThat(kept()).contains("arrangement", "action", "plan_capacity_days");
        assertThat(kept().stream().filter(table -> count(table) == 0)).isEmpty();
    }

    @Test
    void showsNothingToNobody() {
        for (String table : kept()) {
            assertThat(Seen.<Long>byNobody(() -> count(table))).as(table).isZero();
        }
    }

    @Test
    void showsWithoutAnyFilterOnlyWhatAPersonOfAPartnerMaySee() {
        User director = person(Role.DIRECTOR, own);
        assertThat(Seen.by(director, this::arrangementsSeen))
                .containsExactly(theirs.arrangement().arrangementId());
        for (String table : kept()) {
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
        assertThat(found).containsExactly(theirs.arrangement());
    }

    @Test
    void showsSomeoneWhoIsHeldToNamedArrangementsNoOthers() {
        ArrangementId second = world.arrangement(own, world.partner());
        User named = someone(Role.CONSULTANT, own);
        named.holdTo(Set.of(second.arrangementId()));
        users.save(named);
        assertThat(Seen.by(named, this::arrangementsSeen)).containsExactly(second.arrangementId());

        User ofNoPartner = someone(Role.DIRECTOR, null);
        ofNoPartner.holdTo(Set.of(theirs.arrangement().arrangementId()));
        users.save(ofNoPartner);
        assertThat(Seen.by(ofNoPartner, this::arrangementsSeen))
                .containsExactly(theirs.arrangement().arrangementId());
        assertThat(Seen.by(ofNoPartner, () -> arrangements.isVisible(second, Visibility.of(ofNoPartner.viewer()))))
                .isFalse();
        assertThat(arrangements.isVisible(theirs.arrangement(), Visibility.of(ofNoPartner.viewer())))
                .isTrue();
        assertThat(arrangements.isVisible(second, Visibility.of(ofNoPartner.viewer())))
                .isFalse();
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
}
