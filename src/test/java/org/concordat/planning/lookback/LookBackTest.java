package org.concordat.planning.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.identity.Seen;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.Footings;
import org.concordat.planning.SomeonesActions;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class LookBackTest extends SomeonesActions {

    @Autowired
    LookingBack lookingBack;

    @Autowired
    ActionPlans everyPlan;

    @Autowired
    Footings footings;

    private ActionPlan plan() {
        return everyPlan.of(arrangement, Visibility.EVERYTHING).get(0);
    }

    private LookBack back() {
        return Seen.by(
                someone,
                () -> lookingBack
                        .on(plan(), footings.framework(plan()), someone.viewer(), null, null)
                        .orElseThrow());
    }

    private LookBack.Moved moved(MechanismCode mechanism) {
        return back().mechanisms().stream()
                .filter(one -> one.mechanism().equals(mechanism))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void setsWhatWasDoneBesideWhatWasExpectedOfItAndWhatMoved() {
        for (MechanismCode mechanism : new MechanismCode[] {Looked.BOARDS, Looked.TEAMS}) {
            finish(firstOf(mechanism), someone, today);
        }
        double expected = gain(Looked.BOARDS);
        leadOn();

        LookBack back = back();
        assertThat(back.from().asOf()).isEqualTo(LocalDate.of(2013, 5, 1));
        assertThat(back.to().asOf()).isEqualTo(LocalDate.of(2014, 5, 1));
        assertThat(back.done()).isEqualTo(2);
        assertThat(back.after()).isGreaterThan(back.before());

        LookBack.Moved boards = moved(Looked.BOARDS);
        assertThat(boards.before()).isEqualTo(1);
        assertThat(boards.after()).isEqualTo(2);
        assertThat(boards.expected()).isCloseTo(expected, within(1e-9));
        assertThat(boards.gained()).isCloseTo(back.after() - back.before(), within(1e-9));
        assertThat(boards.open()).isPositive();

        // Done, and nothing came of it: the teams stand where they stood.
        assertThat(moved(Looked.TEAMS).done()).hasSize(1);
        assertThat(moved(Looked.TEAMS).gained()).isCloseTo(0, within(1e-9));
        assertThat(moved(Looked.MODEL).done()).isEmpty();
    }

    private ActionId firstOf(MechanismCode mechanism) {
        return ids.stream().filter(id -> serves(id, mechanism)).findFirst().orElseThrow();
    }

    private boolean serves(ActionId id, MechanismCode mechanism) {
        return sql.sql("select mechanism from action where action_id = ?")
                .param(id.actionId())
                .query(String.class)
                .single()
                .equals(mechanism.value());
    }

    private double gain(MechanismCode mechanism) {
        return sql.sql("select gain from action where action_id = ?")
                .param(firstOf(mechanism).actionId())
                .query(Double.class)
                .single();
    }

    @Test
    void looksBetweenTheTwoAssessmentsThatAreAskedFor() throws Exception {
        finish(firstOf(Looked.BOARDS), someone, today);
        leadOn();
        leadOn(LocalDate.of(2015, 5, 1), Map.of(Looked.BOARDS, 3, Looked.MODEL, 2, Looked.TEAMS, 1));
        List<LookBack.Stop> stops = lookingBack.stops(plan());
        assertThat(stops).extracting(stop -> stop.asOf().getYear()).containsExactly(2013, 2014, 2015);

        String path = "/plans/" + plan().id() + "/look-back";
        see(path, As.user(someone)).andExpect(content().string(containsString("From 1 May 2014 to 1 May 2015")));
        see(path + "?from=" + stops.get(0).assessment(), As.user(someone))
                .andExpect(content().string(containsString("From 1 May 2013 to 1 May 2015")));
        see(path + "?to=" + stops.get(1).assessment(), As.user(someone))
                .andExpect(content().string(containsString("From 1 May 2013 to 1 May 2014")));
        for (String nonsense : List.of(
                "?from=x&to=%7B",
                "?to=" + stops.get(0).assessment(), "?from=" + stops.get(2).assessment())) {
            see(path + nonsense, As.user(someone))
                    .andExpect(content().string(containsString("From 1 May 2014 to 1 May 2015")));
        }
    }

    @Test
    void saysSoWhileThereIsNothingToLookBackOn() throws Exception {
        web.perform(get("/plans/{id}/look-back", plan().id()).with(As.user(someone)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing to look back on yet")));
    }

    @Test
    void isReadByWhoSeesTheArrangementAndByNobodyElse() throws Exception {
        finish(ids.get(0), someone, today);
        leadOn();
        web.perform(get("/plans/{id}/look-back", plan().id()).with(As.user(someone)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(title(ids.get(0)))))
                .andExpect(content().string(containsString("From 1 May 2013 to 1 May 2014")));
        web.perform(get("/plans/{id}/look-back", plan().id()).with(As.user(movedAway(someone))))
                .andExpect(status().isNotFound());
    }
}
