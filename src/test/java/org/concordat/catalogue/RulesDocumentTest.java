package org.concordat.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.shared.MechanismCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class RulesDocumentTest {

    private final FrameworkDocument framework = shipped();

    @ParameterizedTest
    @CsvSource({
        "SO1, proposal,     assurance,   2",
        "SO1, proposal,     arms-length, 1",
        "SO3, proposal,     arms-length, 1",
        "OI1, proposal,     arms-length, 0",
        "OI1, proposal,     leverage,    0",
        "SO4, mobilisation, development, 2",
        "SO4, mobilisation, leverage,    3",
        "SO4, operation,    development, 4",
        "SO4, maturity,     leverage,    4",
        "SO1, operation,    leverage,    3",
        "OI4, exit,         development, 0"
    })
    void movesATargetByTheSupportTier(String mechanism, String stage, String tier, int target) {
        Mechanism subject = framework.mechanism(new MechanismCode(mechanism)).orElseThrow();

        assertThat(framework.rules().target(subject, stage, tier)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource({
        "SO1, joint-venture, 3, false",
        "SO1, outsourcing,   2, false",
        "SI3, outsourcing,   3, true",
        "SO2, mutual,        2, true",
        "SO6, commissioning, 3, true"
    })
    void knowsWhatCountsMoreAndWhatIsAGateForAKind(String mechanism, String kind, int relevance, boolean critical) {
        MechanismCode code = new MechanismCode(mechanism);

        assertThat(framework.rules().relevance(code, kind)).isEqualTo(relevance);
        assertThat(framework.rules().isCritical(code, kind)).isEqualTo(critical);
    }

    @Test
    void refusesAStageOrMechanismThatItDoesNotKnow() {
        RulesDocument rules = framework.rules();

        assertThatIllegalArgumentException().isThrownBy(() -> rules.target(new MechanismCode("SO1"), "birth"));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.target(new MechanismCode("XX"), "exit"));
        assertThatIllegalArgumentException().isThrownBy(() -> framework.areaOf(new MechanismCode("XX")));
    }

    private static FrameworkDocument shipped() {
        try {
            return FrameworkFile.read(
                    new ClassPathResource("catalogue/beyond-the-organisation.yaml").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
