package org.concordat.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class ReadingTest {

    private BindingResult errors;
    private Reading reading;

    @BeforeEach
    void beginAForm() {
        errors = new BeanPropertyBindingResult(new StageForm(null, null, null), "form");
        reading = new Reading(errors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5|1.5",
                "1,500|1500",
                "1,500,000.50|1500000.50",
                "15 400 000|15400000",
                "15\u00A0400|15400",
                "50%|50",
                "33.3 %|33.3",
                "-1,500|-1500",
            })
    void readsADecimal(String typed, BigDecimal meant) {
        assertThat(reading.decimal("from", typed)).isEqualByComparingTo(meant);
        assertThat(errors.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "0,500", "15,40", "1,5000", "1234,567", ",500", "1,500,00", "1,500 000", "1.500,00"})
    void takesACommaForNothingButThousands(String typed) {
        assertThat(reading.decimal("from", typed)).isNull();
        assertThat(reading.heads("from", typed)).isNull();
        assertThat(errors.getFieldErrors("from"))
                .extracting(error -> error.getCode())
                .containsExactly("number.decimal.comma", "number.whole.comma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 5", "many", "5%5", "1.5.5"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(reading.decimal("from", typed)).isNull();
        assertThat(reading.heads("from", typed)).isNull();
        assertThat(errors.getFieldErrors("from"))
                .extracting(error -> error.getCode())
                .containsExactly("number.decimal", "number.whole");
    }

    @Test
    void readsPeopleInThousands() {
        assertThat(reading.heads("from", "12,500")).isEqualTo(12500);
    }

    @Test
    void saysOfAFarYearThatItHasNotComeYet() {
        assertThat(reading.dateThatCame("from", "2999")).isNull();
        assertThat(reading.dateThatCame("from", "0214")).isNull();
        assertThat(reading.dateThatCame("from", "soon")).isNull();
        assertThat(reading.dateThatCame("from", " ")).isNull();
        assertThat(errors.getFieldErrors("from"))
                .extracting(error -> error.getCode())
                .containsExactly("arrangement.stage.in-future", "date.year.too-early", "date.form", "text.required");
    }
}
