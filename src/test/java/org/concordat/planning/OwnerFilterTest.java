package org.concordat.planning;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ConcordatTest
class OwnerFilterTest extends SomeonesActions {

    private static String card(ActionId id) {
        return "href=\"/actions/" + id + "\"";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/board", "/timeline"})
    void offersThoseWhoOwnSomethingOfThePlanAndShowsWhatIsTheirs(String way) throws Exception {
        ActionId hers = ids.get(0);
        ActionId theirs = ids.get(1);
        give(hers, someone, today);
        web.perform(change(theirs, "3").with(As.director())).andExpect(status().is3xxRedirection());
        String path = "/plans/" + read(hers).plan() + way;

        see(path, As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString(card(hers)),
                                containsString(card(theirs)),
                                containsString("<option value=\"" + someone.id() + "\">Ada Okafor</option>"),
                                containsString("<option value=\"Client HR lead\">Client HR lead</option>"))));
        see(path + "?owner=" + someone.id(), As.director())
                .andExpect(content()
                        .string(allOf(
                                containsString(card(hers)),
                                not(containsString(card(theirs))),
                                containsString("selected=\"selected\">Ada Okafor"))));
        see(path + "?owner=Client%20HR%20lead", As.director())
                .andExpect(content().string(allOf(containsString(card(theirs)), not(containsString(card(hers))))));
    }

    @Test
    void keepsWhomABoardWasAskedForWhenACardMoves() throws Exception {
        web.perform(change(ids.get(0), "3").with(As.director())).andExpect(status().is3xxRedirection());
        see("/plans/" + read(ids.get(0)).plan() + "/board?owner=Client%20HR%20lead", As.director())
                .andExpect(content().string(containsString("&amp;owner=Client+HR+lead")));
    }
}
