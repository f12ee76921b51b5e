package org.concordat.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.partnership.World.date;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.identity.Access;
import org.concordat.identity.PersonTerms;
import org.concordat.identity.Role;
import org.concordat.identity.UserId;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.ParticipationTerms;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partnering;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Visibility;
import org.concordat.partnership.World;
import org.concordat.shared.Refusal;
import org.concordat.shared.journal.Wholesale;
import org.concordat.shared.journal.Word;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the journal tells of changes. */
@ConcordatTest
class JournalTest {

    @Autowired
    Partnering partnering;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    private World world;
    private PartnerId council;
    private PartnerId provider;
    private ArrangementId arrangement;

    @BeforeEach
    void inventAWorld() {
        world = new World(partnering);
        council = world.partner();
        provider = world.partner();
        arrangement = world.arrangement(council, provider);
    }

    @Test
    void tellsOfSomethingNewAsAWholeInWords() {
        Entry added = only(arrangement.arrangementId());

        assertThat(added.act()).isEqualTo(Act.ADDED);
        assertThat(added.kind()).isEqualTo("arrangement");
        assertThat(added.subject()).isEqualTo("Joint 100% depot");
        assertThat(added.actor()).startsWith("Concordat, ");
        assertThat(added.arrangement()).isEqualTo(arrangement.arrangementId());
        assertThat(Read.lines(added))
                .contains(
                        "Name: null → Joint 100% depot",
                        "Kind: null → Joint venture",
                        "HR support: null → Assurance",
                        "Annual value: null → 15400000.00 GBP",
                        "Ends: null → Oct 2022",
                        "Stage: null → Mobilisation since 2012",
                        name(council) + ": Role: null → Member",
                        name(provider) + ": Principal agents: null → Ada Okafor, 李雷");
    }

    @Test
    void tellsOfAChangeWhatItSaidBeforeAndSaysNowAndNothingElse() {
        Arrangement before = kept();
        partnering.revise(
                arrangement,
                before.version(),
                World.terms("Joint depot, renamed"),
                List.of(mine(before, council, "60"), mine(before, provider, null)),
                Visibility.EVERYTHING);

        Entry changed = last(arrangement.arrangementId());
        assertThat(changed.act()).isEqualTo(Act.CHANGED);
        assertThat(Read.lines(changed))
                .containsExactly(
                        "Name: Joint 100% depot → Joint depot, renamed", name(council) + ": Equity %: null → 60");
    }

    @Test
    void tellsOfEachChangeOfACollectionWhatCameAndWhatWent() {
        partnering.move(arrangement, Stage.OPERATION, date("2013"), "It opened", Visibility.EVERYTHING);

        assertThat(Read.lines(last(arrangement.arrangementId())))
                .containsExactly("Stage: null → Operation since 2013, It opened");
    }

    @Test
    void namesPeoplesRolesAndPartnersAndKeepsPasswordsToItself() {
        UserId ann = access.add(PersonTerms.of(
                UUID.randomUUID() + "@partner.example", "Ann", EnumSet.of(Role.DIRECTOR), council.partnerId()));
        String token = access.passwordLinkFor(ann);
        access.choosePassword(token, "a long enough secret phrase", "a long enough secret phrase");

        List<Entry> told = Read.of(database, ann.userId());
        assertThat(Read.lines(told.get(0)))
                .contains("Roles: null → Director", "Bound to one partner: null → " + name(council));
        assertThat(Read.lines(told.get(1)))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Link to choose a password: Good until");
        assertThat(Read.lines(told.get(2))).contains("Password: null → Set");
        assertThat(told.toString()).doesNotContain(token, "secret phrase", "{argon2}", "$argon2");
    }

    @Test
    void tellsOfALinkThatWasReplaced() {
        UserId ann = access.add(
                PersonTerms.of(UUID.randomUUID() + "@partner.example", "Ann", EnumSet.of(Role.DIRECTOR), null));
        access.passwordLinkFor(ann);
        access.passwordLinkFor(ann);

        assertThat(Read.lines(last(ann.userId()))).hasSize(2).anyMatch(line -> line.endsWith("→ null"));
    }

    @Test
    void isWrittenWithTheChangeOrNotAtAll() {
        transaction.executeWithoutResult(status -> {
            partnering.move(arrangement, Stage.OPERATION, date("2013"), null, Visibility.EVERYTHING);
            arrangements.flush();
            status.setRollbackOnly();
        });
        assertThatThrownBy(() ->
                        partnering.move(arrangement, Stage.MOBILISATION, date("2013"), null, Visibility.EVERYTHING))
                .isInstanceOf(Refusal.class);

        only(arrangement.arrangementId());
    }

    @Test
    void tellsAllOfOneTransactionAboutOneThingInOneEntry() {
        transaction.executeWithoutResult(status -> {
            partnering.move(arrangement, Stage.OPERATION, date("2013"), null, Visibility.EVERYTHING);
            arrangements.flush();
            partnering.move(arrangement, Stage.MATURITY, date("2014"), null, Visibility.EVERYTHING);
            partnering.retire(council, Visibility.EVERYTHING);
        });

        assertThat(Read.of(database, arrangement.arrangementId())).hasSize(2);
        assertThat(Read.lines(last(arrangement.arrangementId())))
                .containsExactly("Stage: null → Operation since 2013", "Stage: null → Maturity since 2014");
        assertThat(Read.lines(last(council.partnerId())))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Retired: null → ");
    }

    @Test
    void tellsNothingWhereNothingIsDifferentInTheEnd() {
        transaction.executeWithoutResult(status -> {
            partnering.retire(arrangement, Visibility.EVERYTHING);
            arrangements.flush();
            partnering.reinstate(arrangement, Visibility.EVERYTHING);
        });

        only(arrangement.arrangementId());
    }

    @Test
    void tellsOfWhatTheHouseBringsInAtOnceWithOneEntry() {
        String what = "Much, " + UUID.randomUUID();
        Wholesale.doing(Word.text(what), () -> {
            world.partner();
            world.arrangement(world.partner(), world.partner());
        });

        assertThat(database.queryForList("select act, actor from journal_entry where subject = ?", what))
                .singleElement()
                .asString()
                .startsWith("{act=brought-in, actor=Concordat, ");
        assertThat(Read.last(database, 1).get(0).subject()).isEqualTo(what);
    }

    private Entry only(UUID subject) {
        List<Entry> all = Read.of(database, subject);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Entry last(UUID subject) {
        List<Entry> all = Read.of(database, subject);
        return all.get(all.size() - 1);
    }

    private Arrangement kept() {
        return arrangements.findWithParticipationsById(arrangement).orElseThrow();
    }

    private static ParticipationTerms mine(Arrangement before, PartnerId partner, String equity) {
        return before.participations().stream()
                .filter(each -> each.partner().equals(partner))
                .map(each -> each.terms())
                .map(terms -> new ParticipationTerms(
                        terms.id(),
                        terms.partner(),
                        terms.role(),
                        equity == null ? null : new BigDecimal(equity),
                        terms.control(),
                        terms.staffInScope(),
                        terms.since(),
                        terms.until(),
                        terms.principalAgents(),
                        terms.place()))
                .findFirst()
                .orElseThrow();
    }

    private String name(PartnerId partner) {
        return database.queryForObject(
                "select name from partner where partner_id = ?", String.class, partner.partnerId());
    }
}
