package org.concordat.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource({"0, ABSENT", "1, ONE_SIDED", "2, PARALLEL", "3, JOINT", "4, EVOLVING"})
    void isAStepOfTheLadder(int step, Level level) {
        assertThat(Level.of(step)).isEqualTo(level);
        assertThat(level.step()).isEqualTo(step);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 5, 7})
    void refusesAStepOffTheLadder(int step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Level.of(step))
                .withMessage("A level is a whole number from 0 to 4, not " + step);
    }

    @ParameterizedTest
    @EnumSource
    void isCarriedAboveParallelOnlyByCurrentEvidence(EvidenceGrade grade) {
        boolean current = grade == EvidenceGrade.A || grade == EvidenceGrade.B;
        assertThat(grade.supportsJointLevels()).isEqualTo(current);
    }

    @Test
    void isAgreedAnywhereOnTheLadderAndNowhereElse() {
        assertThat(Generated.agreed(2.5).level()).isEqualTo(2.5);
        assertThat(Generated.agreed(0).level()).isZero();
        assertThat(Generated.agreed(4).level()).isEqualTo(4);
        for (double off : new double[] {-0.1, 4.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Generated.agreed(off))
                    .withMessage("An agreed level must be from 0 to 4, not " + off);
        }
    }
}
