package org.concordat.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WishTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void isTheSameWhateverTheOrderOfItsArrangements() {
        assertThat(wish("Pack", null, ONE, OTHER).sameness())
                .isEqualTo(wish("Pack", null, OTHER, ONE, ONE).sameness());
    }

    @Test
    void isAnotherWithAnotherTitleMarkingOrArrangement() {
        assertThat(Stream.of(
                                wish("Pack", null, ONE),
                                wish("Pack 2", null, ONE),
                                wish("Pack", "null", ONE),
                                wish("Pack", "Confidential", ONE),
                                wish("Pack", null, OTHER))
                        .map(Wish::sameness))
                .doesNotHaveDuplicates();
    }

    @Test
    void asksForATitleSomeArrangementsAndNotTooMany() {
        assertThatThrownBy(() -> wish(" ", null, ONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("text.required");
        assertThatThrownBy(() -> wish("Pack", null)).hasMessageContaining("document.arrangements.none");
        UUID[] many = Stream.generate(UUID::randomUUID).limit(Wish.MOST + 1).toArray(UUID[]::new);
        assertThatThrownBy(() -> wish("Pack", null, many)).hasMessageContaining("document.arrangements.many");
        assertThatThrownBy(() -> wish("Pack", "x".repeat(Wish.LONGEST_MARKING + 1), ONE))
                .isInstanceOf(Refusal.class);
    }

    private static Wish wish(String title, @Nullable String marking, UUID... arrangements) {
        return Wish.of(
                DocumentKind.BOARD_PACK, title, "All", null, marking, "beyond-the-organisation", List.of(arrangements));
    }
}
