package org.concordat.planning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.identity.Viewer;
import org.concordat.partnership.ArrangementId;
import org.concordat.partnership.Coded;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.mine.MyActions;
import org.concordat.planning.mine.MyFilter;
import org.concordat.planning.mine.When;
import org.concordat.shared.Ids;
import org.concordat.shared.web.TableState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is mine to do, in every arrangement that I see. */
@Controller
class MyActionsPage {

    private final MyActions actions;
    private final Clock clock;

    MyActionsPage(MyActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping("/actions")
    String show(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Model model) {
        LocalDate today = LocalDate.now(clock);
        TableState table = new TableState("/actions", parameters, MyActions.COLUMNS, "due");
        Pageable pageable = table.pageable("x.action_id");
        MyFilter filter = filter(parameters);
        Map<When, Long> counts = actions.counts(viewer, filter, today);
        long total = filter.when() == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(filter.when(), 0L);
        List<MyActionRow> rows = actions.page(viewer, filter, today, pageable).stream()
                .map(action -> MyActionRow.of(action, today))
                .toList();
        // How the head of the page tells this list from an action in some plan.
        model.addAttribute("section", "mine");
        model.addAttribute("table", table);
        model.addAttribute("page", new PageImpl<>(rows, pageable, total));
        model.addAttribute("groups", table.sortedBy("due") ? groups(rows) : List.of(new Group(null, rows)));
        model.addAttribute(
                "counts",
                Arrays.stream(When.values())
                        .filter(counts::containsKey)
                        .map(when -> new Count(when.code(), counts.getOrDefault(when, 0L)))
                        .toList());
        model.addAttribute("filter", filter);
        model.addAttribute("chosen", parameters.toSingleValueMap());
        model.addAttribute("arrangements", actions.arrangements(viewer));
        model.addAttribute(
                "statuses", ActionStatus.OPEN.stream().map(ActionStatus::code).toList());
        model.addAttribute("whens", Arrays.stream(When.values()).map(When::code).toList());
        return "actions/mine";
    }

    private static MyFilter filter(MultiValueMap<String, String> parameters) {
        return new MyFilter(
                said(parameters, "text"),
                Ids.of(said(parameters, "arrangement")).map(ArrangementId::new).orElse(null),
                Coded.of(ActionStatus.class, said(parameters, "status"))
                        .filter(ActionStatus::open)
                        .orElse(null),
                Coded.of(When.class, said(parameters, "when")).orElse(null),
                said(parameters, "slipped").equals("yes"));
    }

    private static String said(MultiValueMap<String, String> parameters, String name) {
        return Objects.requireNonNullElse(parameters.getFirst(name), "").strip();
    }

    /** So many are due so soon. */
    record Count(String when, long actions) {}

    /** Rows that stand together. */
    record Group(@Nullable String when, List<MyActionRow> rows) {}

    private static List<Group> groups(List<MyActionRow> rows) {
        List<Group> groups = new ArrayList<>();
        for (MyActionRow row : rows) {
            if (groups.isEmpty()
                    || !row.when().equals(groups.get(groups.size() - 1).when())) {
                groups.add(new Group(row.when(), new ArrayList<>()));
            }
            groups.get(groups.size() - 1).rows().add(row);
        }
        return groups;
    }
}
