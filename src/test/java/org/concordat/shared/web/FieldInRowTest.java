package org.concordat.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldInRowTest {

    @Test
    void saysInWhichRowCountedFromOne() {
        assertThat(FieldInRow.of("participations[0].since")).isEqualTo(new FieldInRow("field.row.participations", 1));
        assertThat(FieldInRow.of("participations[41].since")).isEqualTo(new FieldInRow("field.row.participations", 42));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "", "terms.name", "rows[]", "rows[1]", "rows[x].since", "rows[99999999999].since"})
    void saysNothingOfAFieldThatStandsInNone(String name) {
        assertThat(FieldInRow.of(name)).isNull();
    }
}
