package org.concordat.catalogue;

import java.util.List;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import org.jspecify.annotations.Nullable;

/**
 * One thing that partners can have in place together, and that an assessment gives a level.
 *
 * @param code stable over all versions, such as {@code SO1}
 * @param name its name, short enough for a heading
 * @param shortName at most 24 characters, for table heads and chart labels
 * @param what what it is
 * @param why why it matters
 * @param hrRole what HR does for it, point by point
 * @param themes the threads that it belongs to
 * @param levels what each step of the ladder looks like here; always five, from 0 (absent) to 4 (evolving)
 * @param ideas what raises it, in the order of the file; at least one for each step
 * @param cases what real partnerships did
 * @param source where it comes from, or null for one of our own
 */
public record Mechanism(
        MechanismCode code,
        String name,
        String shortName,
        String what,
        String why,
        List<String> hrRole,
        List<ThemeCode> themes,
        List<String> levels,
        List<ActionIdea> ideas,
        List<CaseNote> cases,
        @Nullable SourceReference source) {

    /** The highest step of the ladder of jointness. */
    public static final int TOP_LEVEL = 4;

    public Mechanism {
        hrRole = List.copyOf(hrRole);
        themes = List.copyOf(themes);
        levels = List.copyOf(levels);
        ideas = List.copyOf(ideas);
        cases = List.copyOf(cases);
    }

    /** What the level looks like for this mechanism; 0 to 4. */
    public String level(int level) {
        return levels.get(level);
    }

    /** The ideas that raise it to the level, 1 to 4. */
    public List<ActionIdea> ideasRaisingTo(int level) {
        return ideas.stream().filter(idea -> idea.raisesTo() == level).toList();
    }

    /** Whether whoever reads both is asked the same: what it is, and what each level looks like. */
    public boolean describesTheSameAs(Mechanism other) {
        return what.equals(other.what) && levels.equals(other.levels);
    }
}
