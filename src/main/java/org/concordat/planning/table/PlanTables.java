package org.concordat.planning.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.concordat.assessment.Signature;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Arrangements;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.PartnerName;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.planning.Action;
import org.concordat.planning.ActionDetails;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.Actions;
import org.concordat.planning.Footings;
import org.concordat.planning.OwnAction;
import org.concordat.planning.change.ChangeKind;
import org.concordat.planning.change.Changing;
import org.concordat.planning.change.PlanChange;
import org.concordat.planning.change.PlanHistory;
import org.concordat.planning.change.Staffing;
import org.concordat.planning.change.Staffing.Known;
import org.concordat.shared.HarmlessText;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.workbook.Column;
import org.concordat.shared.workbook.WrittenWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/** Takes a plan along as a table, and a workbook of it back in: shown first, then exactly what was shown. */
@Service
@Transactional
public class PlanTables {

    private final ActionPlans plans;
    private final Actions actions;
    private final Arrangements arrangements;
    private final Partners partners;
    private final Footings footings;
    private final Changing changing;
    private final Staffing staffing;
    private final PlanHistory history;
    private final Clock clock;

    PlanTables(
            ActionPlans plans,
            Actions actions,
            Arrangements arrangements,
            Partners partners,
            Footings footings,
            Changing changing,
            Staffing staffing,
            PlanHistory history,
            Clock clock) {
        this.plans = plans;
        this.actions = actions;
        this.arrangements = arrangements;
        this.partners = partners;
        this.footings = footings;
        this.changing = changing;
        this.staffing = staffing;
        this.history = history;
        this.clock = clock;
    }

    /** The plan as a workbook that can be taken in again. */
    @Transactional(readOnly = true)
    public byte[] workbook(Viewer viewer, ActionPlanId id) {
        Table table = table(plan(viewer, id));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
        return new WrittenWorkbook()
                .with(PlanWorkbook.SHEET, table.columns(), rows)
                .bytes();
    }

    /** The plan as lines of text, with nothing in them that a spreadsheet would take for a formula. */
    @Transactional(readOnly = true)
    public String csv(Viewer viewer, ActionPlanId id) {
        Table table = table(plan(viewer, id));
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(table.columns().stream().map(Column::heading).map(HarmlessText::of));
            for (List<String> row : table.rows()) {
                printer.printRecord(row.stream().map(HarmlessText::of));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private record Table(List<Column> columns, List<List<String>> rows) {}

    private Table table(ActionPlan plan) {
        Map<String, PartnerId> named = named(arrangement(plan));
        Map<ActionId, ActionLine> lines =
                actions.linesOf(plan.id()).stream().collect(Collectors.toMap(ActionLine::id, line -> line));
        List<Column> columns = new ArrayList<>();
        for (PlanColumn column : PlanColumn.values()) {
            columns.add(column.column());
            if (column == PlanColumn.DAYS) {
                named.keySet().forEach(partner -> columns.add(PlanColumn.daysOf(partner)));
            }
        }
        return new Table(
                columns,
                actions.findByPlan(plan.id()).stream()
                        .map(action -> row(action, Objects.requireNonNull(lines.get(action.id())), named))
                        .toList());
    }

    private static List<String> row(Action action, ActionLine line, Map<String, PartnerId> named) {
        List<String> row = new ArrayList<>();
        for (PlanColumn column : PlanColumn.values()) {
            row.add(cell(column, action, line));
            if (column == PlanColumn.DAYS) {
                named.values()
                        .forEach(partner ->
                                row.add(plain(action.details().shares().get(partner))));
            }
        }
        return row;
    }

    private static String cell(PlanColumn column, Action action, ActionLine line) {
        ActionTerms terms = action.terms();
        ActionDetails details = action.details();
        return switch (column) {
            case ID -> action.id().toString();
            case MECHANISM -> action.mechanism().value();
            case LEVEL -> text(action.raisesTo());
            case TITLE -> Reading.flat(action.title());
            case WHAT -> Reading.flat(action.brief().what());
            case DONE_WHEN -> Reading.flat(action.brief().doneWhen());
            case STATUS -> action.status().code().replace('-', ' ');
            case NOTE -> "";
            case OWNER -> text(line.owner());
            case PARTNER -> text(line.partner());
            case DAYS -> plain(terms.effortDays());
            case START -> text(terms.start());
            case DUE -> text(terms.due());
            case FIXED -> details.fixedDates() ? "yes" : "no";
            case PROGRESS -> Integer.toString(details.progress());
            case COST -> plain(details.cost());
            case EVERY -> text(details.everyMonths());
            case ALSO -> text(details.alsoHelping());
            case POINTS ->
                action.indication().gain() == null
                        ? ""
                        : String.format(Locale.UK, "%.2f", action.indication().gain());
            case FIRST_DUE -> text(action.due().first());
        };
    }

    private static String plain(@Nullable BigDecimal figure) {
        return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /**
     * What a table would change.
     *
     * @param mark what a form sends back, so that what is taken is what was shown
     */
    public record Preview(
            ActionPlan plan, List<Changed> changed, List<Added> added, List<Problem> problems, long same, String mark) {

        /** The rows that can be taken. */
        public List<Line> sound() {
            return Stream.concat(
                            changed.stream().map(Changed::line), added.stream().map(Added::line))
                    .toList();
        }

        /** Whether there is nothing to take. */
        public boolean isNothing() {
            return changed.isEmpty() && added.isEmpty();
        }
    }

    /** An action that would be changed; where only a note was added, before and after are the same. */
    public record Changed(Action action, Line line, ActionState before, ActionState after) {}

    /** An action that would be added. */
    public record Added(Line line, OwnAction own, ActionTerms terms, ActionDetails details) {}

    /** A row that cannot be taken, and why. */
    public record Problem(int row, String column, Refusal refusal) {}

    /** What would become of each row. Nothing is kept: a read-only transaction writes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Viewer viewer, ActionPlanId id, List<Line> lines) {
        ActionPlan plan = plan(viewer, id);
        plan.requireLiving();
        return look(plan, lines, Signature.of(viewer, clock.instant()));
    }

    private Preview look(ActionPlan plan, List<Line> lines, Signature by) {
        Rows rows = rows(plan);
        List<Changed> changed = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long same = 0;
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            String id = Objects.requireNonNullElse(line.in(PlanColumn.ID), "");
            try {
                if (!id.isEmpty() && !seen.add(id)) {
                    throw Refusal.of(PlanColumn.ID.heading(), "plan.table.twice");
                }
                if (id.isEmpty()) {
                    rows.added(line).ifPresent(added::add);
                } else {
                    Optional<Changed> change = rows.changed(id, line, by);
                    change.ifPresent(changed::add);
                    same += change.isPresent() ? 0 : 1;
                }
            } catch (Refusal refusal) {
                problems.add(new Problem(line.row(), Objects.requireNonNullElse(refusal.field(), ""), refusal));
            }
        }
        return new Preview(plan, changed, added, problems, same, rows.mark());
    }

    /**
     * Takes rows that were shown to be sound, all of them or none. Throws {@link StaleForm} when the plan was changed since.
     *
     * @return what can be taken back; empty when nothing was changed but only added
     */
    public Optional<PlanChange> take(Viewer viewer, ActionPlanId id, List<Line> sound, String mark) {
        ActionPlan plan = plans.findToChange(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        Signature by = Signature.of(viewer, clock.instant());
        Rows rows = rows(plan);
        StaleForm.unlessCurrent(mark, rows.mark());
        Map<ActionId, Line> chosen = new LinkedHashMap<>();
        List<Added> added = new ArrayList<>();
        for (Line line : sound) {
            rows.action(line.in(PlanColumn.ID))
                    .ifPresentOrElse(
                            action -> chosen.put(action.id(), line),
                            () -> rows.added(line).ifPresent(added::add));
        }
        Optional<PlanChange> change = chosen.isEmpty()
                ? Optional.empty()
                : history.of(
                        ChangeKind.IMPORTED,
                        rows.those(chosen.keySet()),
                        by,
                        action -> rows.apply(action, Objects.requireNonNull(chosen.get(action.id())), by));
        added.forEach(one -> changing.add(viewer, id, one.own(), one.terms(), one.details()));
        return change;
    }

    private Rows rows(ActionPlan plan) {
        Arrangement arrangement = arrangement(plan);
        return new Rows(
                actions.findByPlan(plan.id()),
                actions.linesOf(plan.id()).stream()
                        .filter(line -> line.owner() != null)
                        .collect(Collectors.toMap(ActionLine::id, line -> Objects.requireNonNull(line.owner()))),
                new Reading(named(arrangement), staffing.owners(arrangement)),
                staffing.known(plan.arrangement()),
                footings.framework(plan));
    }

    /** The actions of a plan, and what rows of a table make of them. */
    private record Rows(
            List<Action> actions,
            Map<ActionId, String> owners,
            Reading reading,
            Known known,
            FrameworkDocument framework) {

        Optional<Action> action(@Nullable String id) {
            return actions.stream()
                    .filter(action -> action.id().toString().equals(id))
                    .findFirst();
        }

        List<Action> those(Set<ActionId> ids) {
            return actions.stream().filter(action -> ids.contains(action.id())).toList();
        }

        Optional<Changed> changed(String id, Line line, Signature by) {
            Action action = action(id).orElseThrow(() -> Refusal.of(PlanColumn.ID.heading(), "plan.table.unknown"));
            ActionState before = action.state();
            int words = action.log().size();
            apply(action, line, by);
            ActionState after = action.state();
            return after.equals(before) && action.log().size() == words
                    ? Optional.empty()
                    : Optional.of(new Changed(action, line, before, after));
        }

        void apply(Action action, Line line, Signature by) {
            known.apply(action, reading.change(line, action, owners.get(action.id())), by);
        }

        Optional<Added> added(Line line) {
            if (line.cells().values().stream().allMatch(String::isEmpty)) {
                return Optional.empty();
            }
            OwnAction own = reading.added(line);
            if (framework.mechanism(own.mechanism()).isEmpty()) {
                throw Refusal.of(PlanColumn.MECHANISM.heading(), "action.mechanism.unknown");
            }
            ActionTerms terms = reading.addedTerms(line);
            ActionDetails details = reading.addedDetails(line);
            known.require(terms, details);
            return Optional.of(new Added(line, own, terms, details));
        }

        String mark() {
            return DigestUtils.md5DigestAsHex(actions.stream()
                    .map(action -> action.id() + ":" + action.version())
                    .collect(Collectors.joining(","))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private ActionPlan plan(Viewer viewer, ActionPlanId id) {
        return plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
    }

    private Arrangement arrangement(ActionPlan plan) {
        return arrangements.findWithParticipationsById(plan.arrangement()).orElseThrow(NotFound::new);
    }

    /** Those that take part, by name in its order. */
    private Map<String, PartnerId> named(Arrangement arrangement) {
        return partners.namesInOrder(arrangement.partners()).stream()
                .collect(Collectors.toMap(PartnerName::name, PartnerName::id, (one, same) -> one, LinkedHashMap::new));
    }
}
