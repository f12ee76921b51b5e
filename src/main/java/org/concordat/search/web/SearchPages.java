package org.concordat.search.web;

import java.util.List;
import java.util.Map;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Coded;
import org.concordat.search.Findable;
import org.concordat.search.Found;
import org.concordat.search.Hits;
import org.concordat.search.Search;
import org.concordat.shared.web.TableState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search from anywhere: a page, and what is offered while somebody types. */
@Controller
class SearchPages {

    private static final int EACH = 5;
    private static final int OFFERED = 3;

    private final Search search;

    SearchPages(Search search) {
        this.search = search;
    }

    /** What was found of a kind. */
    record Group(Findable kind, List<Line> lines, long all, boolean more) {

        static Group of(Hits hits, String words) {
            return new Group(
                    hits.kind(),
                    hits.shown().stream().map(hit -> Line.of(hit, words)).toList(),
                    hits.all(),
                    hits.more());
        }
    }

    @GetMapping("/search")
    String show(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        TableState table = new TableState("/search", parameters, Map.of(), "near");
        String said = said(parameters);
        Findable kind =
                Coded.of(Findable.class, text(parameters.getFirst("kind"))).orElse(null);
        Found found = kind == null
                ? search.find(said, viewer, EACH)
                : search.find(said, viewer, kind, table.size(), table.page());
        if (table.page() > 0 && found.all() == 0) {
            // Behind the last page; the first one is there whatever was found
            return "redirect:" + table.pageLink(0);
        }
        model.addAttribute("kind", kind);
        model.addAttribute("table", table);
        model.addAttribute("page", kind == null ? null : page(found, table));
        found(said, found, model);
        return "search/index";
    }

    @GetMapping("/search/suggestions")
    String suggestions(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        String said = said(parameters);
        found(said, search.find(said, viewer, OFFERED), model);
        return "search/suggestions :: offered";
    }

    private static void found(String said, Found found, Model model) {
        model.addAttribute("said", said);
        model.addAttribute("asked", !found.words().isEmpty());
        model.addAttribute("all", found.all());
        model.addAttribute("alike", found.alike());
        model.addAttribute(
                "groups",
                found.hits().stream()
                        .filter(hits -> hits.all() > 0)
                        .map(hits -> Group.of(hits, found.words()))
                        .toList());
    }

    private static PageImpl<Line> page(Found found, TableState table) {
        List<Line> lines = found.hits().stream()
                .flatMap(hits -> hits.shown().stream())
                .map(hit -> Line.of(hit, found.words()))
                .toList();
        return new PageImpl<>(lines, PageRequest.of(table.page(), table.size()), found.all());
    }

    private static String said(MultiValueMap<String, String> parameters) {
        String said = text(parameters.getFirst("q")).strip();
        return said.length() > Search.LONGEST ? said.substring(0, Search.LONGEST) : said;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
