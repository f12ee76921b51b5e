package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.concordat.identity.Role;
import org.concordat.identity.Seen;
import org.concordat.identity.User;
import org.concordat.partnership.PartnerId;
import org.concordat.search.Findable;
import org.concordat.search.Hit;
import org.concordat.search.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A search finds what its viewer may see, and of what they may not see not even that it is there. */
class FoundByStrangersTest extends TwoStrangers {

    @Autowired
    Search search;

    @BeforeEach
    void bothHaveThingsOfOneWord() {
        for (PartnersThings things : List.of(theirs, others)) {
            sql.sql("update arrangement set name = 'Quokka sanctuary' where arrangement_id = ?")
                    .param(things.arrangement().arrangementId())
                    .update();
            sql.sql("update partner set name = 'Quokka society ' || partner_id where partner_id = ?")
                    .param(things.partner().partnerId())
                    .update();
            sql.sql("update action set title = 'Feed the quokkas' where action_id = ?")
                    .param(things.action())
                    .update();
        }
    }

    @Test
    void findsOfAStrangerNothing() {
        User director = person(Role.DIRECTOR, own);
        List<Hit> found = found(director, "quokka");
        assertThat(found)
                .extracting(Hit::kind)
                .containsExactlyInAnyOrder(Findable.ARRANGEMENT, Findable.PARTNER, Findable.ACTION);
        assertThat(found)
                .extracting(Hit::id)
                .containsExactlyInAnyOrder(theirs.arrangement().arrangementId(), own.partnerId(), theirs.action());
        assertThat(found(director, "quokak"))
                .extracting(Hit::id)
                .contains(theirs.arrangement().arrangementId())
                .doesNotContain(others.arrangement().arrangementId(), others.action(), other.partnerId());
    }

    @Test
    void findsEverythingForWhoSeesEverything() {
        assertThat(found(person(Role.CONSULTANT, null), "quokka"))
                .extracting(Hit::id)
                .contains(theirs.action(), others.action(), other.partnerId());
    }

    @Test
    void findsForWhoOnlyAnswersNothingButMechanisms() {
        User respondent = person(Role.RESPONDENT, null);
        assertThat(found(respondent, "quokka")).isEmpty();
        assertThat(found(respondent, "partner distress"))
                .isNotEmpty()
                .allMatch(hit -> hit.kind() == Findable.MECHANISM);
    }

    @Test
    void followsThePartnersOfAnArrangementAndTheirNames() {
        User everyone = person(Role.CONSULTANT, null);
        assertThat(found(everyone, "sanctuary wombat")).isEmpty();
        PartnerId member = world.partner();
        sql.sql("update partner set name = 'Wombat trust' where partner_id = ?")
                .param(member.partnerId())
                .update();
        sql.sql("""
                insert into participation (participation_id, arrangement_id, partner_id, position, role)
                values (gen_random_uuid(), ?, ?, 9, 'member')""")
                .params(theirs.arrangement().arrangementId(), member.partnerId())
                .update();
        assertThat(found(everyone, "sanctuary wombat"))
                .extracting(Hit::id)
                .containsExactly(theirs.arrangement().arrangementId());
        sql.sql("update partner set name = 'Bandicoot trust' where partner_id = ?")
                .param(member.partnerId())
                .update();
        assertThat(found(everyone, "wombat")).isEmpty();
        assertThat(found(everyone, "bandicoot sanctuary")).hasSize(1);
        sql.sql("delete from participation where partner_id = ?")
                .param(member.partnerId())
                .update();
        assertThat(found(everyone, "bandicoot sanctuary")).isEmpty();
    }

    @Test
    void saysOfEachThingWhetherItIsPastAndTellsOfThatLast() {
        User everyone = person(Role.CONSULTANT, null);
        assertThat(found(everyone, "quokka")).noneMatch(Hit::past);

        end("dropped", "now()");
        List<UUID> past = List.of(theirs.arrangement().arrangementId(), own.partnerId(), theirs.action());
        assertThat(found(everyone, "quokka"))
                .filteredOn(Hit::past)
                .extracting(Hit::id)
                .containsExactlyInAnyOrderElementsOf(past);
        assertThat(found(everyone, "quokkas").stream()
                        .filter(hit -> hit.kind() == Findable.ACTION)
                        .map(Hit::id))
                .contains(others.action())
                .endsWith(theirs.action());

        end("agreed", "null");
        assertThat(found(everyone, "quokka")).noneMatch(Hit::past);
    }

    @Test
    void findsNoActionOfAPlanThatNoLongerLives() {
        User everyone = person(Role.CONSULTANT, null);
        String ofItsPlan = "where action_plan_id = (select action_plan_id from action where action_id = ?)";
        sql.sql("update action_plan set living = false " + ofItsPlan)
                .param(theirs.action())
                .update();
        assertThat(found(everyone, "quokkas"))
                .extracting(Hit::id)
                .contains(others.action())
                .doesNotContain(theirs.action());

        sql.sql("update action_plan set living = true " + ofItsPlan)
                .param(theirs.action())
                .update();
        assertThat(found(everyone, "quokkas")).extracting(Hit::id).contains(theirs.action());
    }

    private void end(String action, String retired) {
        sql.sql("update action set status = ? where action_id = ?")
                .params(action, theirs.action())
                .update();
        sql.sql("update arrangement set retired_at = " + retired + " where arrangement_id = ?")
                .param(theirs.arrangement().arrangementId())
                .update();
        sql.sql("update partner set retired_at = " + retired + " where partner_id = ?")
                .param(own.partnerId())
                .update();
    }

    private List<Hit> found(User who, String words) {
        return Seen.by(
                who,
                () -> search.find(words, who.viewer(), 50).hits().stream()
                        .flatMap(hits -> hits.shown().stream())
                        .toList());
    }
}
