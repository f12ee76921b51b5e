package org.concordat.views;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.identity.Viewer;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room: the views that people save, for themselves. Everyone who sees portfolios may open one whose address
 * they have; only its person changes it, and to anyone else there is nothing to change.
 */
@Service
@Transactional
public class Viewing {

    private final SavedViews views;
    private final Clock clock;

    Viewing(SavedViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** Their own, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(Viewer viewer) {
        return views.of(person(viewer));
    }

    /** Anyone’s; empty where there is none, or no more. */
    @Transactional(readOnly = true)
    public Optional<SavedView> opened(SavedViewId id) {
        return views.opened(id.savedViewId());
    }

    /** One of their own. */
    @Transactional(readOnly = true)
    public SavedView own(Viewer viewer, SavedViewId id) {
        return views.findOwn(id, person(viewer)).orElseThrow(NotFound::new);
    }

    /** Throws {@link Refusal} for a name that is none or that another view has, and for more views than anyone needs. */
    public SavedViewId save(Viewer viewer, @Nullable String name, Showing shows) {
        String called = SavedView.named(name);
        List<SavedView> others = others(viewer);
        requireRoom(others);
        requireFree(called, others);
        return views.save(new SavedView(person(viewer), called, shows, clock.instant()))
                .id();
    }

    /** Throws {@link Refusal} for a name that is none or that another view has. */
    public void rename(Viewer viewer, SavedViewId id, @Nullable String name) {
        List<SavedView> all = others(viewer);
        SavedView view = own(viewer, id);
        String called = SavedView.named(name);
        requireFree(called, all.stream().filter(other -> !other.id().equals(id)).toList());
        view.rename(called);
    }

    public void replace(Viewer viewer, SavedViewId id, Showing shows) {
        own(viewer, id).show(shows);
    }

    public void delete(Viewer viewer, SavedViewId id) {
        own(viewer, id).delete(clock.instant());
    }

    /** Takes a deletion back. Throws {@link Refusal} where another view took its name or its place since. */
    public void restore(Viewer viewer, SavedViewId id) {
        List<SavedView> others = others(viewer);
        SavedView view = views.findDeleted(id, person(viewer)).orElseThrow(NotFound::new);
        requireRoom(others);
        requireFree(view.name(), others);
        view.restore();
    }

    /** All that they have, while nobody else saves for them: two saved at once would not know of each other. */
    private List<SavedView> others(Viewer viewer) {
        views.takeTurns(person(viewer).toString());
        return views.of(person(viewer));
    }

    private static void requireRoom(List<SavedView> others) {
        if (others.size() >= SavedView.MOST) {
            throw new Refusal("view.most", SavedView.MOST);
        }
    }

    private static void requireFree(String name, List<SavedView> others) {
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            throw Refusal.of("name", "view.name.taken");
        }
    }

    private static UUID person(Viewer viewer) {
        return viewer.id().userId();
    }
}
