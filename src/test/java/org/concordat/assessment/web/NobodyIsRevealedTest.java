package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Tries to find out what a person answered in an anonymous assessment, from every page and every file that anybody can reach.
 * Two worlds are the same but for answers and words that may not be told: then they have to look the same to everyone.
 */
@ConcordatTest
class NobodyIsRevealedTest {

    /** Where figures and words stand, and so no name may. */
    private static final Pattern FIGURES =
            Pattern.compile("/mechanisms|/result|/scorecard.json|/portfolio|/comparison|/plan|^/$");

    private static final Pattern NAMES = Pattern.compile("\\b(" + String.join("|", AnonymousLooks.OF_THE_COUNCIL) + "|"
            + String.join("|", AnonymousLooks.OF_THE_PROVIDER) + ")\\b|@asked");

    @Autowired
    MockMvc web;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void whatMayNotBeToldChangesNoPageAndNoFileOfAnyone() throws Exception {
        AnonymousLooks one = AnonymousLooks.made(beans, false);
        AnonymousLooks other = AnonymousLooks.made(beans, true);
        assertThat(one.leftOutTheSecondTime()).containsExactly("Abe", "Abi", "Pam", "Pat");
        for (int who = 0; who < one.lookersOn().size(); who++) {
            LookerOn looker = one.lookersOn().get(who);
            Map<String, String> seen = looker.everything(web);
            Map<String, String> seenOther = other.lookersOn().get(who).everything(web);
            assertThat(seenOther.keySet()).as("what %s reaches", looker.who()).isEqualTo(seen.keySet());
            seen.forEach((address, page) -> {
                assertThat(different(lines(address, page), lines(address, seenOther.get(address))))
                        .as("what %s sees on %s", looker.who(), address)
                        .isEmpty();
                assertThat(FIGURES.matcher(address).find() ? names(page) : List.of())
                        .as("names that %s sees beside figures on %s", looker.who(), address)
                        .isEmpty();
            });
        }
    }

    private static List<String> names(String page) {
        String withoutOwn = page.replaceAll("(?s)<header.*?</header>", "");
        return NAMES.matcher(withoutOwn).results().map(MatchResult::group).toList();
    }

    /** In the journal the lines of an entry come in no order. */
    private static List<String> lines(String address, String page) {
        return (address.contains("/journal") ? page.lines().sorted() : page.lines()).toList();
    }

    /** What is not the same in both. */
    private static List<String> different(List<String> lines, List<String> others) {
        return IntStream.range(0, Math.max(lines.size(), others.size()))
                .filter(line -> line >= lines.size()
                        || line >= others.size()
                        || !lines.get(line).equals(others.get(line)))
                .mapToObj(line -> (line < lines.size() ? lines.get(line) : "nothing") + " / "
                        + (line < others.size() ? others.get(line) : "nothing"))
                .toList();
    }
}
