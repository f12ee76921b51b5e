package org.concordat.portfolio.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.identity.PersonName;
import org.concordat.identity.Users;
import org.concordat.identity.Viewer;
import org.concordat.portfolio.Lens;
import org.concordat.views.SavedView;
import org.concordat.views.SavedViewId;
import org.concordat.views.Showing;
import org.concordat.views.Viewing;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The saved views beside the portfolio: one’s own to choose from, and which one is looked at. */
@Component
class ViewsBeside {

    private final Viewing viewing;
    private final Users users;

    ViewsBeside(Viewing viewing, Users users) {
        this.viewing = viewing;
        this.users = users;
    }

    /** @param here whether it is the one that is looked at */
    public record Choice(String name, String href, boolean here) {}

    /** @param save where what is shown now is saved */
    public record Chooser(List<Choice> own, String save) {}

    /**
     * The view that is looked at.
     *
     * @param owner what its person is called
     * @param changed whether something else is shown by now than was saved
     * @param now what is shown by now
     * @param href its address, which can be given away
     */
    public record Open(String id, String name, boolean own, String owner, boolean changed, Showing now, String href) {}

    void show(Look look, Model model) {
        Viewer viewer = look.viewer();
        Lens lens = look.lens();
        Showing now = showing(look);
        Optional<SavedView> open = id(look.choices().chosen("view")).flatMap(viewing::opened);
        model.addAttribute(
                "views",
                new Chooser(
                        viewing.of(viewer).stream()
                                .map(view -> new Choice(
                                        view.name(),
                                        "/views/" + view.id(),
                                        open.filter(one -> one.id().equals(view.id()))
                                                .isPresent()))
                                .toList(),
                        "/views/new?" + now.query()));
        model.addAttribute(
                "openView", open.map(view -> open(view, viewer, now, lens)).orElse(null));
    }

    /** What an address said that is a choice, and nothing that it need not say. */
    private static Showing showing(Look look) {
        Map<String, String> said = new HashMap<>(look.choices().kept());
        if (!look.table().sortedBy(Look.USUAL_SORT)) {
            said.put("sort", look.table().column());
        }
        if (look.table().descending()) {
            said.put("order", "desc");
        }
        return Showing.of(said).through(look.lens().framework().code());
    }

    private Open open(SavedView view, Viewer viewer, Showing now, Lens lens) {
        boolean own = view.isOf(viewer);
        return new Open(
                view.id().toString(),
                view.name(),
                own,
                own
                        ? viewer.name()
                        : users.names(List.of(view.person())).stream()
                                .findFirst()
                                .map(PersonName::name)
                                .orElse(""),
                !view.shows().through(lens.framework().code()).equals(now),
                now,
                "/views/" + view.id());
    }

    private static Optional<SavedViewId> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(new SavedViewId(UUID.fromString(text)))
                : Optional.empty();
    }
}
