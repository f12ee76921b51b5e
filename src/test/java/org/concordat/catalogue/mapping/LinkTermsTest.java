package org.concordat.catalogue.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import org.concordat.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkTermsTest {

    @ParameterizedTest
    @CsvSource({"SAME, 4", "LARGELY, 3", "PARTLY, 2"})
    void neverIsMoreOfferedThanWasGivenNorMoreThanTheStrengthAllows(Strength strength, int most) {
        for (int given = 0; given <= 4; given++) {
            for (int offered = 0; offered <= 4; offered++) {
                boolean allowed = offered <= given && offered <= most && (offered > 0 || strength == Strength.SAME);
                assertThat(accepts(strength, given, offered))
                        .as(given + " to " + offered)
                        .isEqualTo(allowed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Strength.class)
    void aRefusalNamesTheFieldOfTheDirection(Strength strength) {
        Way above = Way.of(Map.of(1, 2), "Much.");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new LinkTerms(strength, "Why.", null, above, null))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("forthLevels"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new LinkTerms(strength, "Why.", null, null, above))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("backLevels"));
    }

    @Test
    void aLinkOffersSomethingInOneDirectionAtLeastAndSaysWhatIsLacking() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new LinkTerms(Strength.PARTLY, "Why.", null, null, null));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Way.of(Map.of(), " "));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new LinkTerms(Strength.PARTLY, " ", null, Way.of(Map.of(), "Much."), null));
    }

    @Test
    void whatIsNotNamedIsNotOffered() {
        Way way = Way.of(Map.of(3, 2, 4, 2), "Much.");

        assertThat(way.offeredFor(2)).isNull();
        assertThat(way.offeredFor(3)).isEqualTo(2);
        assertThat(way.offersLevels()).isTrue();
        assertThat(Way.of(Map.of(), "Much.").offersLevels()).isFalse();
    }

    @Test
    void oneFrameworkIsNotLinkedWithItself() {
        LinkTerms terms = new LinkTerms(Strength.PARTLY, "Why.", null, Way.of(Map.of(), "Much."), null);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Link(
                        new End("one", "A1", 1), new End("one", "A2", 1), terms, new Looked("Ada", Instant.EPOCH)));
    }

    private static boolean accepts(Strength strength, int given, int offered) {
        try {
            new LinkTerms(strength, "Why.", null, Way.of(Map.of(given, offered), "Much."), null);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
