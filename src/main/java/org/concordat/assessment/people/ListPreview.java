package org.concordat.assessment.people;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.assessment.invitation.Newcomer;

/** What would come of a list: who would be asked, and which lines are left to mend. */
public record ListPreview(List<ListedPerson> sound, List<ListedPerson> broken) {

    private static final int SHOWN = 100;

    public ListPreview {
        sound = List.copyOf(sound);
        broken = List.copyOf(broken);
    }

    /** As many of the sound ones as someone may want to read. */
    public List<ListedPerson> firstSound() {
        return sound.subList(0, Math.min(SHOWN, sound.size()));
    }

    /** The others. */
    public List<ListedPerson> furtherSound() {
        return sound.subList(firstSound().size(), sound.size());
    }

    /** Which lines are sound, as a number that travels to the taking: what nobody has seen so is not taken. */
    public long state() {
        return sound.stream().map(ListedPerson::line).toList().hashCode() & 0xFFFF_FFFFL;
    }

    /** As many of the broken ones. */
    public List<ListedPerson> firstBroken() {
        return broken.subList(0, Math.min(SHOWN, broken.size()));
    }

    /** The others. */
    public List<ListedPerson> furtherBroken() {
        return broken.subList(firstBroken().size(), broken.size());
    }

    /** The lines that are left to mend, as they stood. */
    public String leftToMend() {
        return broken.stream().map(ListedPerson::text).collect(Collectors.joining("\n"));
    }

    List<Newcomer> newcomers() {
        return sound.stream()
                .map(ListedPerson::newcomer)
                .map(Objects::requireNonNull)
                .toList();
    }
}
