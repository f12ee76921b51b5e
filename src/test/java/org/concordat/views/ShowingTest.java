package org.concordat.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowingTest {

    @Test
    void keepsWhatThePortfolioKnowsAndNeverThePage() {
        Showing showing = Showing.of(Map.of("page", "3", "kind", "outsourcing", "view", "x", "_csrf", "secret"));
        assertThat(showing.parameters()).containsExactly(Map.entry("kind", "outsourcing"));
    }

    @Test
    void isWrittenTheSameHoweverTheAddressOrdersIt() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("sort", "band");
        one.put("kind", "mutual");
        one.put("stage", "");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("kind", " mutual ");
        other.put("sort", "band");
        assertThat(Showing.of(one)).isEqualTo(Showing.of(other));
        assertThat(Showing.of(one).query()).isEqualTo("kind=mutual&sort=band");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ærøskøbing & Söhne = 100%", "+ plus", "שיתוף", "🤝 both", "a?b#c/d", "<script>"})
    void readsWhatItWrote(String partner) {
        Showing showing = Showing.of(Map.of("partner", partner, "since", "a-quarter-ago"));
        assertThat(Showing.read(showing.query())).isEqualTo(showing);
        assertThat(showing.parameters()).containsEntry("partner", partner).containsEntry("since", "a-quarter-ago");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\nb", "<b>", "a b", "", "  "})
    void leavesOutWhatIsNoChoice(String nonsense) {
        assertThat(Showing.of(Map.of("kind", nonsense)).parameters()).isEmpty();
        assertThat(Showing.of(Map.of("partner", "x" + "\0")).parameters()).isEmpty();
    }

    @Test
    void leavesOutWhatIsTooLongOrMissing() {
        Map<String, String> address = new HashMap<>();
        address.put("kind", null);
        address.put("partner", "p".repeat(101));
        assertThat(Showing.of(address).parameters()).isEmpty();
    }

    @Test
    void saysThroughWhichFrameworkItIsSeenOnce() {
        assertThat(Showing.of(Map.of("kind", "mutual")).through("small").query())
                .isEqualTo("framework=small&kind=mutual");
        assertThat(Showing.of(Map.of("framework", "other")).through("small").query())
                .isEqualTo("framework=other");
    }

    @Test
    void hasRoomForTheLongestNamesThatCanBeLookedFor() {
        String longest = "\uD83E\uDD1D".repeat(50);
        Showing showing = Showing.of(Map.of("partner", longest, "lead", longest, "sector", longest));
        assertThat(showing.parameters()).hasSize(3);
        assertThat(showing.query().length()).isLessThan(4000);
    }
}
