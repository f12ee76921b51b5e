package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.partnership.PartnerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class AssessmentFormTest {

    private static final PartnerId COUNCIL = PartnerId.next();
    private static final PartnerId PROVIDER = PartnerId.next();

    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "NaN", "1e400", "abc", "100.1"})
    void namesTheFieldOfAVoiceThatIsNone(String typed) {
        fields.add("voice-" + COUNCIL, "2");
        fields.add("voice-" + PROVIDER, typed);
        assertThat(hearing(COUNCIL, PROVIDER).notVoices(List.of(COUNCIL, PROVIDER), fields))
                .containsExactly("voice-" + PROVIDER);
    }

    @Test
    void looksOnlyAtTheVoicesOfThoseHeard() {
        fields.add("voice-" + PROVIDER, "abc");
        assertThat(hearing(COUNCIL).notVoices(List.of(COUNCIL, PROVIDER), fields))
                .isEmpty();
    }

    private static AssessmentForm hearing(PartnerId... partners) {
        List<String> ids = List.of(partners).stream().map(PartnerId::toString).toList();
        return new AssessmentForm(
                "Autumn", null, "2026-11-21", null, "by-partner", null, ids, null, null, null, null, null);
    }
}
