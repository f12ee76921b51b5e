package org.concordat.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.AssessmentId;
import org.concordat.attention.ASnooze;
import org.concordat.attention.Rule;
import org.concordat.attention.Snooze;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.SystemWork;
import org.concordat.identity.Token;
import org.concordat.partnership.Visibility;
import org.concordat.planning.renewal.Planning;
import org.concordat.portfolio.Attending;
import org.concordat.portfolio.Attention;
import org.concordat.portfolio.Concern;
import org.concordat.portfolio.Lens;
import org.concordat.portfolio.Portfolio;
import org.concordat.portfolio.PortfolioFilter;
import org.concordat.portfolio.Reason;
import org.concordat.portfolio.Snoozed;
import org.concordat.portfolio.Weight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database weighs is what the rules come to when everything is read, on ordinary days and at the ends of months. */
@ConcordatTest
class AttendingTest extends Manifold {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int DAYS = 40;

    @Autowired
    Attending attending;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Planning planning;

    @Autowired
    JdbcClient database;

    private final Random random = new Random(11);
    private Visibility seen;
    private Lens lens;

    @BeforeEach
    void somethingOfEveryRule() {
        manyArrangements();
        seen = new Visibility(own.partnerId(), null, false);
        lens = portfolio.lens("beyond-the-organisation", seen);
        SystemWork.as("a test", this::datesAndTrouble);
    }

    private void datesAndTrouble() {
        List<UUID> all = ids(
                "select arrangement_id from arrangement a where retired_at is null and exists (select 1 from"
                        + " participation p where p.arrangement_id = a.arrangement_id and p.partner_id = ?) order by arrangement_id");
        for (UUID arrangement : all) {
            database.sql(
                            "update arrangement set next_review = ?, ends_on = ?, ends_precision = ?, exit_planned = ? where arrangement_id = ?")
                    .params(Arrays.asList(
                            random.nextInt(3) == 0 ? null : day(),
                            day(),
                            List.of("day", "month", "year").get(random.nextInt(3)),
                            random.nextInt(3) == 0 ? TODAY : null,
                            arrangement))
                    .update();
        }
        ids("select distinct p.partner_id from participation p join partner o using (partner_id) where o.name like 'Zebra society%'"
                        + " and p.arrangement_id in (select arrangement_id from participation where partner_id = ?)")
                .forEach(partner -> database.sql("update partner set standing = 'in-distress' where partner_id = ?")
                        .param(partner)
                        .update());
        List<UUID> latest =
                ids("select latest_id from arrangement_standing s where exists (select 1 from participation p"
                        + " where p.arrangement_id = s.arrangement_id and p.partner_id = ?) order by latest_id");
        for (UUID assessment : latest.subList(0, latest.size() / 2)) {
            planning.make(Token.someone(Role.CONSULTANT, null).viewer(), new AssessmentId(assessment));
        }
        for (UUID action : ids("select x.action_id from action x where x.arrangement_id in (select arrangement_id from"
                + " participation where partner_id = ?) order by x.action_id")) {
            database.sql("update action set due_on = ?, status = ?, owner_name = ? where action_id = ?")
                    .params(Arrays.asList(
                            random.nextInt(3) == 0 ? null : day(),
                            random.nextInt(4) == 0 ? "agreed" : "proposed",
                            random.nextBoolean() ? null : "The HR lead of the council",
                            action))
                    .update();
        }
    }

    private List<UUID> ids(String question) {
        return database.sql(question).param(own.partnerId()).query(UUID.class).list();
    }

    /** About as often before as after, and often at the end of a month. */
    private LocalDate day() {
        LocalDate any = TODAY.plusDays(random.nextInt(900) - 450L);
        return random.nextInt(3) == 0 ? any.withDayOfMonth(any.lengthOfMonth()) : any;
    }

    @Test
    void weighsAsTheRulesDo() {
        Set<Rule> fired = EnumSet.noneOf(Rule.class);
        for (int count = 0; count < DAYS; count++) {
            LocalDate today = day();
            Attention reckoned = reckoned(today);
            reckoned.concerns().forEach(concern -> concern.reasons().forEach(reason -> fired.add(reason.rule())));
            same(order(today, nothing(today), null), reckoned);
            for (Rule rule : Rule.values()) {
                same(order(today, nothing(today), rule), reckoned.by(rule));
            }
        }
        assertThat(fired).containsAll(EnumSet.complementOf(EnumSet.of(Rule.FALLEN, Rule.EXPIRING, Rule.UNRATED)));
    }

    @Test
    void leavesOutWhatIsSnoozedAndNothingElse() {
        Attention reckoned = reckoned(TODAY);
        List<Snooze> snoozes = new ArrayList<>();
        for (Concern concern : reckoned.concerns()) {
            for (Reason reason : concern.reasons()) {
                if (random.nextInt(3) == 0) {
                    snoozes.add(ASnooze.of(reason.about(concern.standing(), lens), reason.cost(), TODAY));
                }
            }
        }
        Snoozed snoozed = new Snoozed(snoozes, lens, TODAY);

        Attending.Order order = order(TODAY, snoozed, null);

        same(order, reckoned.without(snoozed));
        assertThat(order.snoozed()).isEqualTo(snoozes.size()).isPositive();
        same(order(TODAY, snoozed, Rule.GAP), reckoned.without(snoozed).by(Rule.GAP));
        same(order(TODAY, snoozed, Rule.REVIEW), reckoned.without(snoozed).by(Rule.REVIEW));
    }

    @Test
    void leadsToTheFormInWhichOnePartnerIsSaidToBeInDistress() throws Exception {
        String address = "/portfolio/attention?rule=distress&framework=beyond-the-organisation";

        assertThat(page(address, Role.CONSULTANT)).contains("/edit#standing").doesNotContain("See its partners");
        assertThat(page(address, Role.DIRECTOR)).contains("See its partners").doesNotContain("/edit#standing");
    }

    private String page(String address, Role role) throws Exception {
        return web.perform(get(address).with(As.boundTo(own.partnerId(), role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Attending.Order order(LocalDate today, Snoozed snoozed, Rule rule) {
        return attending.order(lens, PortfolioFilter.ANY, seen, today, snoozed, rule);
    }

    private Snoozed nothing(LocalDate today) {
        return new Snoozed(List.of(), lens, today);
    }

    private Attention reckoned(LocalDate today) {
        return Attention.of(
                portfolio.standings(lens, PortfolioFilter.ANY, seen, today),
                portfolio.findings(lens, PortfolioFilter.ANY, seen),
                today);
    }

    private static void same(Attending.Order order, Attention reckoned) {
        assertThat(order.arrangements())
                .containsExactlyInAnyOrderElementsOf(reckoned.concerns().stream()
                        .map(concern -> concern.standing().arrangement())
                        .toList());
        assertThat(order.reasons()).isEqualTo(reckoned.reasons());
        List<Weight> weights = order.weights();
        for (int place = 0; place < weights.size(); place++) {
            Concern concern = reckoned.concerns().get(place);
            assertThat(weights.get(place).published()).isEqualTo(concern.published());
            assertThat(weights.get(place).cost()).isEqualTo(concern.cost(), offset(1e-6));
        }
    }
}
