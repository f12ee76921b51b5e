package org.concordat.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Coded;
import org.concordat.portfolio.counted.Counted;
import org.concordat.portfolio.counted.Looked;
import org.concordat.portfolio.counted.Why;
import org.concordat.shared.web.TableState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which assessments the figures of the portfolio are made of, and why the others are left out. */
@Controller
@Transactional(readOnly = true)
class CountedPages {

    private static final String PATH = "/portfolio/counted";
    private static final Map<String, String> COLUMNS = Map.of("name", "name", "as-of", "as-of", "why", "why");

    private final Looking looking;
    private final Counted counted;

    CountedPages(Looking looking, Counted counted) {
        this.looking = looking;
        this.counted = counted;
    }

    /** A reason, how many there are of it, and where these are listed. */
    public record Sum(String why, int number, String href, boolean chosen) {}

    /** A framework by which the same arrangements were assessed too. */
    public record Other(String name, int number, String href) {}

    /**
     * An assessment.
     *
     * @param href its result, or else its page; null where this viewer sees neither
     * @param insteadHref the result of the one that counts in its place, or null
     */
    public record Row(
            Looked looked,
            String arrangementHref,
            @Nullable String href,
            @Nullable String insteadHref) {}

    @GetMapping(PATH)
    String index(Viewer viewer, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Look look = looking.look(PATH, viewer, parameters, model);
        Map<Why, Integer> numbers = counted.numbers(look.lens(), look.choices().filter(), look.seen());
        Why only =
                Coded.of(Why.class, String.valueOf(parameters.getFirst("why"))).orElse(null);
        TableState table = new TableState(PATH, parameters, COLUMNS, "name");
        int all = numbers.values().stream().mapToInt(Integer::intValue).sum();
        int listed = only == null ? all : numbers.getOrDefault(only, 0);
        Page<Row> page = look.sortedBy(table)
                .page(
                        listed,
                        at -> counted
                                .page(
                                        look.lens(),
                                        look.choices().filter(),
                                        look.seen(),
                                        only,
                                        table.column(),
                                        table.descending(),
                                        at)
                                .stream()
                                .map(looked -> row(looked, look))
                                .toList());
        model.addAttribute("table", table);
        model.addAttribute("sums", sums(numbers, only, look.choices()));
        model.addAttribute("only", only == null ? null : only.code());
        model.addAttribute("all", all);
        model.addAttribute("everyHref", look.choices().to(PATH));
        model.addAttribute("counts", numbers.getOrDefault(Why.COUNTED, 0));
        model.addAttribute("others", others(look));
        model.addAttribute("page", page);
        return "portfolio/counted";
    }

    private static List<Sum> sums(Map<Why, Integer> numbers, @Nullable Why only, Choices choices) {
        List<Sum> sums = new ArrayList<>();
        numbers.forEach((why, number) ->
                sums.add(new Sum(why.code(), number, choices.to(PATH, "why", why.code()), why == only)));
        return sums;
    }

    private List<Other> others(Look look) {
        List<Other> others = new ArrayList<>();
        counted.elsewhere(look.lens(), look.choices().filter(), look.seen())
                .forEach((code, number) -> others.add(new Other(
                        look.lens().published().stream()
                                .filter(version -> version.code().equals(code))
                                .map(version -> version.name())
                                .findFirst()
                                .orElse(code),
                        number,
                        look.choices().through(code, PATH))));
        return others;
    }

    private static Row row(Looked looked, Look look) {
        return new Row(
                looked,
                Addresses.arrangement(looked.arrangement(), look.lens()),
                looked.closed()
                        ? Addresses.result(looked.assessment())
                        : look.viewer().facilitates() ? Addresses.assessment(looked.assessment()) : null,
                looked.instead() == null ? null : Addresses.result(looked.instead()));
    }
}
