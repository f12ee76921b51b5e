package org.concordat.deciding.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.concordat.deciding.aid.Advice.Tip;
import org.concordat.shared.StrictYaml;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** An aid of four questions that is plainly invented, and what is refused of a file. */
class AidTest {

    static final String FILE =
            """
            aid:
              code: weather
              title: Go out?
              decides: Whether to go out.
              for: Anyone.
              source: {title: A book, publisher: A house, year: 2015, section: One, pages: "1"}
            questions:
            """ + question("rain") + question("wind") + question("cold") + question("late") + """
            scales:
              - code: storm
                name: Storm
                about: Rain and wind.
                points:
                  rain: {yes: 2, no: 0}
                  wind: {yes: 1, no: 0}
                bands:
                  - {code: calm, name: Calm, from: 0}
                  - {code: rough, name: Rough, from: 2}
            decisions:
              - code: going
                title: Going
                rules:
                  - {when: {storm: [rough]}, recommend: stay, because: It is rough.}
                  - {when: {cold: [yes]}, recommend: stay, because: It is cold., close-to: go, close-because: A coat.}
                  - {recommend: go, because: Nothing speaks against it.}
                recommendations:
            """ + recommendation("go")
                    + recommendation("stay") + """
              - code: coat
                title: Coat
                rules:
                  - {when: {going: [stay]}, recommend: none, because: You stay.}
                  - {recommend: some, because: You go.}
                recommendations:
            """ + recommendation("none") + recommendation("some") + """
            cautions:
              - {kind: caution, when: {late: [yes], going: [go]}, says: Be back soon.}
              - {kind: contradiction, when: {rain: [yes], wind: [no]}, says: Rain without wind.}
            """;

    private static String question(String code) {
        return """
              - code: %1$s
                ask: Is there %1$s?
                look-at: The window.
                source: {section: One, pages: "1"}
                choices:
                  - {code: "yes", name: It is, what: You see it., reason: There is %1$s.}
                  - {code: "no", name: It is not, what: You do not., reason: There is no %1$s.}
            """.formatted(code);
    }

    private static String recommendation(String code) {
        return """
                  - code: %1$s
                    name: Name of %1$s
                    means: It is %1$s.
                    right-when: Always.
                    risks: [Some.]
                    next: [{do: Look., mechanisms: [SO1]}]
                    would-change: [Something.]
            """.formatted(code);
    }

    static Aid read(String file) {
        return new StrictYaml()
                .read(
                        new ByteArrayResource(file.replace("{yes:", "{\"yes\":").getBytes(StandardCharsets.UTF_8)),
                        Aid.class);
    }

    private static final Map<String, String> FINE = Map.of("rain", "no", "wind", "yes", "cold", "no", "late", "yes");

    @Test
    void theFirstRuleThatHoldsRecommends() {
        Advice fine = Advice.of(read(FILE), FINE);
        assertThat(fine.recommended())
                .extracting(Advice.Recommended::name)
                .containsExactly("Name of go", "Name of some");
        assertThat(fine.recommended().get(0).because()).isEqualTo("Nothing speaks against it.");
        assertThat(fine.recommended().get(0).closeTo()).isNull();
        assertThat(fine.cautions()).extracting(Advice.Heeded::says).containsExactly("Be back soon.");
        assertThat(fine.answers()).extracting(Advice.Answered::reason).contains("There is no rain.", "There is wind.");
    }

    @Test
    void addsUpPointsAndSaysWhereTheBandsBegin() {
        Advice.Weighed storm = Advice.of(read(FILE), FINE).scales().get(0);
        assertThat(storm.sum()).isEqualTo(1);
        assertThat(storm.most()).isEqualTo(3);
        assertThat(storm.band()).isEqualTo("Calm");
        assertThat(storm.bands()).extracting(Scale.Band::from).containsExactly(0, 2);
        assertThat(storm.points()).extracting(Advice.Points::points).containsExactly(0, 1);
    }

    @Test
    void saysWhichSingleAnswerWouldHaveLedElsewhere() {
        assertThat(Advice.of(read(FILE), FINE).recommended().get(0).tips())
                .containsExactly(
                        new Tip("Is there rain?", "It is", "Name of stay"),
                        new Tip("Is there cold?", "It is", "Name of stay"));
    }

    @Test
    void saysWhatItWasCloseTo() {
        Advice cold = Advice.of(read(FILE), Map.of("rain", "no", "wind", "no", "cold", "yes", "late", "no"));
        assertThat(cold.recommended().get(0).closeTo()).isEqualTo("Name of go");
        assertThat(cold.recommended().get(0).closeBecause()).isEqualTo("A coat.");
    }

    @Test
    void leavesOutAnswersThatTheFileDoesNotKnow() {
        Aid aid = read(FILE);
        Map<String, String> old = Map.of("rain", "perhaps", "snow", "yes", "wind", "no");
        assertThat(aid.known(old)).containsExactly(Map.entry("wind", "no"));
        assertThat(aid.isAnswered(old)).isFalse();
        assertThat(aid.firstOpen(old)).map(Question::code).contains("rain");
    }

    @Test
    void refusesAFileThatIsNotWhole() {
        refused("code: weather", "code: Weather", "small letters");
        refused("title: Go out?", "title: Go out?\n  subtitle: Or not", "subtitle");
        refused("title: Go out?", "title: ''", "words for title");
        refused("rain: {yes: 2, no: 0}", "rain: {yes: 2}", "points for all of rain");
        refused("rain: {yes: 2, no: 0}", "snow: {yes: 2, no: 0}", "points for all of snow");
        refused("wind: {yes: 1, no: 0}", "wind: {yes: 1, no: -1}", "0 or more");
        refused("from: 0", "from: 1", "from 0");
        refused("from: 2", "from: 9", "within reach");
        refused("when: {storm: [rough]}", "when: {storm: [wild]}", "what stands earlier");
        refused("when: {storm: [rough]}", "when: {coat: [some]}", "what stands earlier");
        refused("{recommend: go, because", "{when: {cold: [\"no\"]}, recommend: go, because", "hold always");
        refused("recommend: go, because", "recommend: fly, because", "known recommendation");
        refused(", close-because: A coat.", "", "together");
        refused("    title: Going\n", "    title: Going\n    sets: weather\n", "a term to set");
        refused("kind: contradiction", "kind: complaint", "a kind of caution");
        refused("code: coat", "code: rain", "stands once");
        refused("code: weather\n", "code: weather\n  code: weather\n", "Duplicate");
    }

    private static void refused(String says, String instead, String why) {
        assertThat(FILE).contains(says);
        assertThatThrownBy(() -> read(FILE.replaceFirst(java.util.regex.Pattern.quote(says), instead)))
                .as(instead)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }
}
