package org.concordat.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class ReadingTest {

    private final BindingResult errors = new BeanPropertyBindingResult(new StageForm(null, null, null), "form");
    private final Reading reading = new Reading(errors);

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
