package org.concordat.shared.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JournalledTest {

    private final Journalled<String> door = Journalled.of(
                    String.class, name -> Subject.of("door", null, Word.text(name)))
            .flag("locked", "door.locked");

    @Test
    void tellsOfAFlagThatIsSetAndTakenAway() {
        assertThat(locked(false, true)).containsExactly(line("journal.no", "journal.yes"));
        assertThat(locked(true, false)).containsExactly(line("journal.yes", "journal.no"));
        assertThat(door.lines("front", Map.of("locked", new Object[] {null, true})))
                .containsExactly(line(null, "journal.yes"));
    }

    @Test
    void thatSomethingBeginsWithoutAFlagGoesWithoutSaying() {
        assertThat(door.lines("front", Map.of("locked", new Object[] {null, false})))
                .isEmpty();
    }

    private List<Line> locked(boolean before, boolean after) {
        return door.lines("front", Map.of("locked", new Object[] {before, after}));
    }

    private static Line line(String before, String after) {
        return Line.of(Word.message("door.locked"), before == null ? null : Word.message(before), Word.message(after));
    }
}
