package org.concordat.catalogue.file;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.concordat.catalogue.Vocabulary;
import org.concordat.catalogue.file.Node.Kind;

/** Puts the rows of all sheets together to the tree that a file of the framework would have. */
final class WorkbookTree {

    private final Map<SheetForm, List<SheetRow>> sheets;
    private final Map<SheetForm, Map<String, List<SheetRow>>> owned = new HashMap<>();

    WorkbookTree(Map<SheetForm, List<SheetRow>> sheets) {
        this.sheets = sheets;
        sheets.forEach((form, rows) -> owned.put(form, rows.stream().collect(groupingBy(SheetRow::owner))));
    }

    /** What of the rows does not belong together. */
    void check(Problems problems) {
        List<SheetRow> heads = rows(SheetForm.FRAMEWORK);
        if (heads.isEmpty()) {
            problems.add(SheetPlace.sheet(SheetForm.FRAMEWORK), "", "no-rows");
        }
        heads.stream().skip(1).forEach(row -> problems.add(row.place(), "", "second-row"));
        once(SheetForm.AREAS, "code", problems);
        once(SheetForm.MECHANISMS, "code", problems);
        once(SheetForm.LEVELS, SheetForm.OWNER, problems);
        once(SheetForm.TARGETS, SheetForm.OWNER, problems);
        once(SheetForm.RELEVANCE, SheetForm.OWNER, problems);
        once(SheetForm.TIERS, "tier", problems);
        SheetForm.ALL.forEach(form -> owners(form, problems));
        List.of(SheetForm.MECHANISMS, SheetForm.HR_ROLE, SheetForm.LEVELS, SheetForm.IDEAS, SheetForm.TARGETS)
                .forEach(form -> forEachOwner(form, problems));
    }

    private void once(SheetForm form, String column, Problems problems) {
        Map<String, SheetRow> before = new HashMap<>();
        for (SheetRow row : rows(form)) {
            SheetRow first = row.text(column).isEmpty() ? null : before.putIfAbsent(row.text(column), row);
            if (first != null) {
                problems.add(
                        row.place(column), "", "code-twice", Controls.shown(row.text(column)), first.place(column));
            }
        }
    }

    private void owners(SheetForm form, Problems problems) {
        if (form.owner() == null) {
            return;
        }
        List<String> known =
                rows(form.owner()).stream().map(row -> row.text("code")).toList();
        for (SheetRow row : rows(form)) {
            if (row.owner().isEmpty()) {
                problems.add(row.place(), "", "blank");
            } else if (!known.contains(row.owner())) {
                String complaint = form.owner() == SheetForm.AREAS ? "unknown-area" : "unknown-mechanism";
                problems.add(row.place(), "", complaint, Controls.shown(row.owner()));
            }
        }
    }

    private void forEachOwner(SheetForm form, Problems problems) {
        rows(Objects.requireNonNull(form.owner())).stream()
                .filter(owner ->
                        !owner.text("code").isEmpty() && of(form, owner).isEmpty())
                .forEach(owner -> problems.add(
                        owner.place("code"), "", "no-row", Controls.shown(owner.text("code")), form.name()));
    }

    Node tree() {
        SheetRow head = rows(SheetForm.FRAMEWORK).get(0);
        return map(SheetPlace.workbook(), "", root -> {
            root.put("framework", without(head.map("framework"), "usual-relevance"));
            root.put("themes", list("themes", SheetForm.THEMES, rows(SheetForm.THEMES), SheetRow::map));
            root.put("areas", list("areas", SheetForm.AREAS, rows(SheetForm.AREAS), this::area));
            root.put("rules", map(SheetPlace.sheet(SheetForm.TARGETS), "rules", rules -> rules(rules, head)));
        });
    }

    private Node area(SheetRow row, String path) {
        Node area = row.map(path);
        return map(area.place(), path, fields -> {
            fields.putAll(area.fields());
            put(fields, path, "mechanisms", SheetForm.MECHANISMS, row, this::mechanism);
        });
    }

    private Node mechanism(SheetRow row, String path) {
        Node mechanism = row.map(path);
        return map(mechanism.place(), path, fields -> {
            fields.putAll(mechanism.fields());
            put(
                    fields,
                    path,
                    "hr-role",
                    SheetForm.HR_ROLE,
                    row,
                    (point, at) -> point.value("hr-role", at).orElseThrow());
            of(SheetForm.LEVELS, row).forEach(levels -> fields.put("levels", levels.map(Node.path(path, "levels"))));
            put(fields, path, "ideas", SheetForm.IDEAS, row, SheetRow::map);
            put(fields, path, "cases", SheetForm.CASES, row, SheetRow::map);
        });
    }

    private void put(
            Map<String, Node> fields,
            String path,
            String key,
            SheetForm form,
            SheetRow owner,
            BiFunction<SheetRow, String, Node> make) {
        fields.put(key, list(Node.path(path, key), form, of(form, owner), make));
    }

    private void rules(Map<String, Node> rules, SheetRow head) {
        String targets = "rules.targets";
        rules.put(
                "targets",
                map(
                        SheetPlace.sheet(SheetForm.TARGETS),
                        targets,
                        fields -> rows(SheetForm.TARGETS)
                                .forEach(row -> fields.put(row.owner(), row.map(Node.path(targets, row.owner()))))));
        String tiers = "rules.tiers";
        rules.put(
                "tiers",
                map(
                        SheetPlace.sheet(SheetForm.TIERS),
                        tiers,
                        fields -> rows(SheetForm.TIERS)
                                .forEach(row -> fields.put(
                                        row.text("tier"),
                                        without(row.map(Node.path(tiers, row.text("tier"))), "tier")))));
        String relevance = "rules.relevance";
        rules.put("relevance", map(SheetPlace.sheet(SheetForm.RELEVANCE), relevance, fields -> {
            head.value("usual-relevance", Node.path(relevance, "default"))
                    .ifPresent(usual -> fields.put("default", usual));
            String path = Node.path(relevance, "by-kind");
            fields.put("by-kind", map(SheetPlace.sheet(SheetForm.RELEVANCE), path, this::relevance));
        }));
        rules.put("critical", map(SheetPlace.sheet(SheetForm.CRITICAL), "rules.critical", this::critical));
    }

    private void relevance(Map<String, Node> byKind) {
        for (String kind : Vocabulary.KINDS) {
            String path = "rules.relevance.by-kind." + kind;
            Map<String, Node> counts = new LinkedHashMap<>();
            rows(SheetForm.RELEVANCE)
                    .forEach(row -> row.value(kind, Node.path(path, row.owner()))
                            .ifPresent(count -> counts.put(row.owner(), count)));
            if (!counts.isEmpty()) {
                byKind.put(kind, Node.map(SheetPlace.sheet(SheetForm.RELEVANCE), path, counts));
            }
        }
    }

    private void critical(Map<String, Node> critical) {
        Map<String, List<SheetRow>> kinds = rows(SheetForm.CRITICAL).stream()
                .collect(groupingBy(row -> row.text("kind"), LinkedHashMap::new, toList()));
        critical.put(SheetForm.EVERY_KIND, codes(kinds.getOrDefault(SheetForm.EVERY_KIND, List.of()), "every-kind"));
        critical.put(
                "by-kind",
                map(
                        SheetPlace.sheet(SheetForm.CRITICAL),
                        "rules.critical.by-kind",
                        byKind -> kinds.forEach((kind, rows) -> {
                            if (!kind.equals(SheetForm.EVERY_KIND)) {
                                byKind.put(kind, codes(rows, "by-kind." + kind));
                            }
                        })));
    }

    private Node codes(List<SheetRow> rows, String key) {
        Node list = list(
                "rules.critical." + key,
                SheetForm.CRITICAL,
                rows,
                (row, path) -> Node.scalar(row.place(), path, Kind.TEXT, row.owner()));
        return rows.isEmpty() ? list : list.at(rows.get(0).place("kind"));
    }

    private static Node list(
            String path, SheetForm form, List<SheetRow> rows, BiFunction<SheetRow, String, Node> make) {
        List<Node> items = new ArrayList<>();
        rows.forEach(row -> items.add(make.apply(row, Node.path(path, items.size()))));
        return Node.list(rows.isEmpty() ? SheetPlace.sheet(form) : rows.get(0).place(), path, items);
    }

    private static Node map(Place place, String path, Consumer<Map<String, Node>> filler) {
        Map<String, Node> fields = new LinkedHashMap<>();
        filler.accept(fields);
        return Node.map(place, path, fields);
    }

    private static Node without(Node map, String key) {
        return map(map.place(), map.path(), fields -> {
            fields.putAll(map.fields());
            fields.remove(key);
        });
    }

    private List<SheetRow> rows(SheetForm form) {
        return sheets.getOrDefault(form, List.of());
    }

    private List<SheetRow> of(SheetForm form, SheetRow owner) {
        return owned.getOrDefault(form, Map.of()).getOrDefault(owner.text("code"), List.of());
    }
}
