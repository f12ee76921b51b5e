package org.concordat.portfolio;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concordat.identity.Viewer;

/** Puts what needs attention into the words of the pages, for what is no page. */
public interface AttentionTold {

    /**
     * A concern in words.
     *
     * @param cost the points at stake, whole
     * @param more how many reasons it has besides those told
     */
    record Told(UUID arrangement, String name, String cost, List<String> reasons, int more) {

        public Told {
            reasons = List.copyOf(reasons);
        }
    }

    /** @param most how many reasons of each are told */
    List<Told> told(Viewer viewer, Lens lens, Collection<Concern> concerns, LocalDate today, int most);
}
