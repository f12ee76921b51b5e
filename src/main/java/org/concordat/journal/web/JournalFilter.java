package org.concordat.journal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.journal.Act;
import org.concordat.journal.Asked;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address says of which entries to show, and the addresses that go on from there. Nonsense asks for nothing. */
record JournalFilter(Asked asked, String from, String until) {

    static JournalFilter of(MultiValueMap<String, String> parameters) {
        String from = text(parameters, "from");
        String until = text(parameters, "until");
        String kind = text(parameters, "kind");
        return new JournalFilter(
                new Asked(
                        day(from),
                        day(until),
                        text(parameters, "who"),
                        Act.find(text(parameters, "act")).orElse(null),
                        Kinds.ALL.contains(kind) ? kind : null,
                        text(parameters, "subject"),
                        id(text(parameters, "before"))),
                from,
                until);
    }

    /** The address of the entries before this one. */
    String older(UUID entry) {
        return link("/journal", entry.toString());
    }

    /** The address of the newest entries. */
    public String newest() {
        return link("/journal", "");
    }

    /** The address of all of them as a file. */
    public String file() {
        return link("/journal/entries.csv", "");
    }

    private String link(String path, String before) {
        Act act = asked.act();
        Map<String, String> said = new LinkedHashMap<>();
        said.put("from", from);
        said.put("until", until);
        said.put("who", asked.who());
        said.put("act", act == null ? "" : act.code());
        said.put("kind", Objects.requireNonNullElse(asked.kind(), ""));
        said.put("subject", asked.subject());
        said.put("before", before);
        said.values().removeIf(String::isEmpty);
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        said.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(said).toUriString();
    }

    static String text(MultiValueMap<String, String> parameters, String name) {
        String said = parameters.getFirst(name);
        return said == null ? "" : said.strip();
    }

    static @Nullable UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
