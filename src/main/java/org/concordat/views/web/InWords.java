package org.concordat.views.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.catalogue.Catalogue;
import org.concordat.identity.Viewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.shared.web.Shown;
import org.concordat.views.Showing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what views show. A partner is called by name only to those who may see it. */
@Component
class InWords {

    private static final Map<String, String> LABELS = Map.of(
            "kind", "kind.",
            "stage", "stage.",
            "tier", "supporttier.",
            "band", "band.",
            "group", "portfolio.group.",
            "since", "since.");
    private static final List<String> PARTNERS = List.of("partner", "lead");

    private final Catalogue catalogue;
    private final Partners partners;
    private final MessageSource messages;

    InWords(Catalogue catalogue, Partners partners, MessageSource messages) {
        this.catalogue = catalogue;
        this.partners = partners;
        this.messages = messages;
    }

    List<String> of(Showing showing, Viewer viewer) {
        List<String> words = new ArrayList<>();
        showing.parameters().forEach((name, value) -> {
            if (!name.equals("order")) {
                words.add(said("view.says." + name, "{0}", word(name, value, viewer)));
            }
        });
        if ("desc".equals(showing.parameters().get("order"))) {
            words.add(said("view.says.order.desc", "", ""));
        }
        return words;
    }

    private String word(String name, String value, Viewer viewer) {
        if (name.equals("framework")) {
            return catalogue.versionsOf(value).stream()
                    .findFirst()
                    .map(version -> version.name())
                    .orElse(value);
        }
        if (PARTNERS.contains(name)) {
            return partner(value, viewer);
        }
        String otherwise = switch (name) {
            case "since" -> day(value);
            // A column of the map goes by the code of what it is about.
            case "sort" -> value.replaceFirst("^(mechanism|area)-", "");
            default -> value.replace('-', ' ');
        };
        return said(LABELS.getOrDefault(name, "view.word.") + value, otherwise, "");
    }

    private String partner(String value, Viewer viewer) {
        if (!value.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return "“" + value + "”";
        }
        return partners.findVisible(new PartnerId(UUID.fromString(value)), Visibility.of(viewer))
                .map(partner -> partner.terms().name())
                .orElseGet(() -> said("view.word.a-partner", "", ""));
    }

    private static String day(String value) {
        try {
            return Shown.day(LocalDate.parse(value));
        } catch (DateTimeException howLongAgo) {
            return value.replace('-', ' ');
        }
    }

    private String said(String key, String otherwise, String argument) {
        String said = messages.getMessage(
                key, new Object[] {argument}, otherwise.replace("{0}", argument), LocaleContextHolder.getLocale());
        return said == null ? otherwise : said;
    }
}
