package org.concordat.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnsentTest {

    @Test
    void showsWhatSomeoneSaidAndNotWhatOnlyTravelsAlong() {
        Unsent late = new Unsent(
                "/answers/1",
                Map.of(
                        "edition", List.of("18"),
                        "version", List.of("3"),
                        "participations[0].id", List.of("01a200e9-7578-7ab2-9041-f1b9dbe6e6ac"),
                        "participations[0].place", List.of("2"),
                        "reason", List.of(" "),
                        "note", List.of("Long thought words")),
                true);
        assertThat(late.said()).containsOnly(Map.entry("note", List.of("Long thought words")));
        assertThat(late.fields()).hasSize(6);
    }
}
