package org.concordat.catalogue.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.CaseNote;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.RulesDocument;
import org.concordat.catalogue.SourceReference;
import org.concordat.catalogue.SourceWork;
import org.concordat.catalogue.Theme;
import org.concordat.catalogue.TierRule;
import org.concordat.catalogue.Vocabulary;
import org.concordat.shared.MechanismCode;

/**
 * Takes a framework apart into the tree that its file would have, the other way round than {@link FrameworkAssembly}.
 * What the rules keep without an order stands in the order of the mechanisms and of the {@link Vocabulary}.
 */
record FrameworkDisassembly(FrameworkDocument document) {

    Node tree() {
        return Entries.tree(
                "",
                file -> file.map("framework", this::head)
                        .maps("themes", document.themes(), FrameworkDisassembly::theme)
                        .maps("areas", document.areas(), FrameworkDisassembly::area)
                        .map("rules", this::rules));
    }

    private void head(Entries head) {
        head.text("code", document.code())
                .text("name", document.name())
                .number("version", document.version())
                .text("language", document.language())
                .text("summary", document.summary())
                .mapIfAny("source", document.source(), FrameworkDisassembly::work);
    }

    private static void theme(Entries entries, Theme theme) {
        entries.text("code", theme.code().value()).text("name", theme.name()).text("about", theme.about());
    }

    private static void area(Entries entries, Area area) {
        entries.text("code", area.code().value())
                .text("name", area.name())
                .number("weight", area.weight())
                .text("question", area.question())
                .text("about", area.about())
                .mapIfAny("source", area.source(), FrameworkDisassembly::reference)
                .maps("mechanisms", area.mechanisms(), FrameworkDisassembly::mechanism);
    }

    private static void mechanism(Entries entries, Mechanism mechanism) {
        entries.text("code", mechanism.code().value())
                .text("name", mechanism.name())
                .text("short-name", mechanism.shortName())
                .text("what", mechanism.what())
                .text("why", mechanism.why())
                .texts("hr-role", mechanism.hrRole())
                .texts("themes", mechanism.themes())
                .map(
                        "levels",
                        levels -> LadderCheck.LEVELS.forEach(
                                level -> levels.text(level, mechanism.level(Integer.parseInt(level)))))
                .maps("ideas", mechanism.ideas(), FrameworkDisassembly::idea)
                .mapsIfAny("cases", mechanism.cases(), FrameworkDisassembly::caseNote)
                .mapIfAny("source", mechanism.source(), FrameworkDisassembly::reference);
    }

    private static void idea(Entries entries, ActionIdea idea) {
        entries.text("code", idea.code())
                .text("title", idea.title())
                .text("what", idea.what())
                .number("raises-to", idea.raisesTo())
                .number("effort-days", idea.effortDays())
                .number("weeks", idea.weeks())
                .text("led-by", idea.ledBy().code())
                .text("done-when", idea.doneWhen())
                .textsIfAny("after", idea.after())
                .text("who-acts", idea.whoActs())
                .text("by-when", idea.byWhen())
                .text("source", idea.source());
    }

    private static void caseNote(Entries entries, CaseNote note) {
        entries.text("title", note.title())
                .text("setting", note.setting())
                .text("note", note.note())
                .text("source", note.source());
    }

    private static void work(Entries entries, SourceWork work) {
        entries.text("title", work.title()).text("publisher", work.publisher()).number("year", work.year());
    }

    private static void reference(Entries entries, SourceReference source) {
        entries.text("section", source.section())
                .text("table", source.table())
                .number("row", source.row())
                .text("pages", source.pages())
                .textsIfAny("boxes", source.boxes());
    }

    private void rules(Entries entries) {
        RulesDocument rules = document.rules();
        List<MechanismCode> mechanisms =
                document.mechanisms().stream().map(Mechanism::code).toList();
        entries.map(
                        "targets",
                        inOrder(
                                mechanisms,
                                rules.targets(),
                                (targets, code, levels) ->
                                        targets.map(code.value(), inOrder(rules.stages(), levels, Entries::number))))
                .map("tiers", inOrder(Vocabulary.TIERS, rules.tiers(), FrameworkDisassembly::tier))
                .map(
                        "relevance",
                        relevance -> relevance
                                .number("default", rules.defaultRelevance())
                                .map(
                                        "by-kind",
                                        inOrder(
                                                Vocabulary.KINDS,
                                                rules.relevance(),
                                                (kinds, kind, counts) -> kinds.map(
                                                        kind,
                                                        inOrder(
                                                                mechanisms,
                                                                counts,
                                                                (entry, code, count) ->
                                                                        entry.number(code.value(), count))))))
                .map(
                        "critical",
                        critical -> critical.texts("every-kind", rules.critical())
                                .map("by-kind", inOrder(Vocabulary.KINDS, rules.criticalByKind(), Entries::texts)));
    }

    private static void tier(Entries tiers, String tier, TierRule rule) {
        tiers.map(
                tier,
                entries -> entries.number("change", rule.change())
                        .text(
                                "theme",
                                rule.theme() == null ? null : rule.theme().value())
                        .text("from-stage", rule.fromStage()));
    }

    private static <K, V> Consumer<Entries> inOrder(List<K> order, Map<K, V> map, Put<K, V> put) {
        return entries -> order.stream()
                .filter(map::containsKey)
                .forEach(key -> put.put(entries, key, Objects.requireNonNull(map.get(key))));
    }

    @FunctionalInterface
    private interface Put<K, V> {

        void put(Entries entries, K key, V value);
    }
}
