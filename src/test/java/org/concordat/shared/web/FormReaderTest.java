package org.concordat.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class FormReaderTest {

    private record Given(@Nullable String from) {}

    private BindingResult errors;
    private FormReader reading;

    @BeforeEach
    void beginAForm() {
        errors = new BeanPropertyBindingResult(new Given(null), "form");
        reading = new FormReader(errors);
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
        assertThat(reading.optionalDecimal("from", typed)).isEqualByComparingTo(meant);
        assertThat(errors.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "0,500", "15,40", "1,5000", "1234,567", ",500", "1,500,00", "1,500 000", "1.500,00"})
    void takesACommaForNothingButThousands(String typed) {
        assertThat(reading.optionalDecimal("from", typed)).isNull();
        assertThat(reading.wholeNumber("from", typed)).isNull();
        assertThat(errors.getFieldErrors("from"))
                .extracting(error -> error.getCode())
                .containsExactly("number.decimal.comma", "number.whole.comma");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 5", "many", "5%5", "1.5.5"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(reading.optionalDecimal("from", typed)).isNull();
        assertThat(reading.wholeNumber("from", typed)).isNull();
        assertThat(errors.getFieldErrors("from"))
                .extracting(error -> error.getCode())
                .containsExactly("number.decimal", "number.whole");
    }

    @Test
    void readsPeopleInThousands() {
        assertThat(reading.wholeNumber("from", "12,500")).isEqualTo(12500);
    }

    @Test
    void readsADayAndAnId() {
        UUID id = UUID.randomUUID();
        assertThat(reading.day("from", " 2026-11-21 ")).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(reading.day("from", "21 Nov 2026")).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(reading.id("from", id.toString(), "gone")).isEqualTo(id);
        assertThat(reading.optionalDay("from", " ")).isNull();
        assertThat(reading.id("from", "", "gone")).isNull();
        assertThat(errors.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "31 June, date.unreadable",
        "2026-02-30, date.unreadable",
        "1799-12-31, date.year.too-early",
        "+999999999-01-01, date.year.too-late"
    })
    void refusesWhatIsNoDayThatAnyoneMeans(String typed, String why) {
        assertThat(reading.optionalDay("from", typed)).isNull();
        assertThat(errors.getFieldError("from").getCode()).isEqualTo(why);
    }

    @Test
    void saysOnceWhatIsWrongWithAField() {
        reading.day("from", "soon");
        reading.day("from", null);
        assertThat(errors.getFieldErrors("from"))
                .extracting(error -> error.getCode())
                .containsExactly("date.unreadable");
    }

    @Test
    void asksForWhatHasToBeThere() {
        reading.decimal("from", " ");
        assertThat(errors.getFieldError("from").getCode()).isEqualTo("text.required");
    }

    @Test
    void putsNothingTogetherOfAFormWithAProblem() {
        assertThat(reading.whole(() -> reading.day("from", "soon"))).isNull();
    }

    @Test
    void putsARefusalOfTheWholeAtItsField() {
        assertThat(reading.<String>whole(() -> {
                    throw Refusal.of("from", "dates.reversed");
                }))
                .isNull();
        assertThat(errors.getFieldError("from").getCode()).isEqualTo("dates.reversed");
    }
}
