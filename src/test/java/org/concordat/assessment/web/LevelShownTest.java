package org.concordat.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelShownTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1.8,1", "2.5,2", "2.9999999999,3", "3,3", "4,4"})
    void aLevelHasTheColourOfTheStepThatItHasReachedAsOnEveryOtherPage(double level, int step) {
        assertThat(LevelShown.of(level).step()).isEqualTo(step);
    }
}
