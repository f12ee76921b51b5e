package org.concordat.journal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.journal.Act;
import org.concordat.journal.ChainCheck;
import org.concordat.journal.Head;
import org.concordat.journal.Reading;
import org.concordat.journal.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal, for administrators: to read, to take along, to check. */
@Controller
class JournalPages {

    /** Entries on a page. */
    static final int SIZE = 50;

    private final Reading reading;
    private final ChainCheck check;
    private final EntryTable table;
    private final Clock clock;

    JournalPages(Reading reading, ChainCheck check, EntryTable table, Clock clock) {
        this.reading = reading;
        this.check = check;
        this.table = table;
        this.clock = clock;
    }

    @GetMapping("/journal")
    String index(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        JournalFilter filter = JournalFilter.of(parameters);
        List<Told> found = reading.entries(filter.asked(), SIZE + 1);
        model.addAttribute("filter", filter);
        model.addAttribute("entries", found.stream().limit(SIZE).toList());
        model.addAttribute(
                "older",
                found.size() > SIZE ? filter.older(found.get(SIZE - 1).entry().id()) : null);
        model.addAttribute("acts", Arrays.stream(Act.values()).map(Act::code).toList());
        model.addAttribute("kinds", Kinds.ALL);
        return "journal/index";
    }

    /** Written as it is read, however long it is; that it was taken along is noted first. */
    @GetMapping("/journal/entries.csv")
    void file(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("journal-" + LocalDate.now(clock) + ".csv")
                        .build()
                        .toString());
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            table.write(JournalFilter.of(parameters).asked(), out);
        }
    }

    @GetMapping("/journal/check")
    String check(@RequestParam(required = false) @Nullable String noted, Model model, HttpServletResponse response) {
        model.addAttribute("noted", noted);
        if (noted != null) {
            Optional<Head> head = Head.parse(noted);
            if (noted.isBlank() || head.isPresent()) {
                model.addAttribute("checked", check.check(head.orElse(null)));
            } else {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("unreadable", true);
            }
        }
        return "journal/check";
    }
}
