package org.concordat.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.identity.CurrentViewer;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Visibility;
import org.concordat.shared.journal.Journalled;
import org.concordat.shared.journal.Keeper;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the journal tells of plans and actions. An action that comes with its plan is told in the plan's entry. */
@Configuration(proxyBeanMethods = false)
class PlansInJournal {

    private static final String WITH_THE_PLAN = "fixed with the plan, where it is read";

    @Bean
    Keeper plansKept(JdbcClient database, ActionPlans plans) {
        return Keeper.of(
                "plan",
                "plans",
                Keeper.named(database, "action_plan", "action_plan_id", "name"),
                id -> CurrentViewer.is(viewer -> plans.findVisible(new ActionPlanId(id), Visibility.of(viewer))
                        .isPresent()));
    }

    @Bean
    Keeper actionsKept(JdbcClient database, Actions actions) {
        return Keeper.of(
                "action",
                "actions",
                Keeper.named(database, "action", "action_id", "title"),
                id -> CurrentViewer.is(viewer -> actions.findVisible(new ActionId(id), Visibility.of(viewer))
                        .isPresent()));
    }

    @Bean
    Journalled<ActionPlan> planInJournal() {
        return Journalled.of(
                        ActionPlan.class,
                        plan -> Subject.of("plan", plan.id().actionPlanId(), Word.text(plan.name()))
                                .inArrangement(plan.arrangement().arrangementId())
                                .inAssessment(plan.assessment().assessmentId()))
                .say("name", "journal.name")
                .say("asOf", "field.asOf", Word::day)
                .leaveOut("in the subject of the entry", "arrangement", "assessment")
                .say("currency", "field.currency")
                .say("mostOfOneOwner", "schedule.most")
                .leaveOut("stands with the assessment", "closedAt", "framework")
                .leaveOut("fixed when it is made", "living")
                .leaveOut("who and when stand in the entry itself", "made");
    }

    @Bean
    Journalled<Action> actionInJournal() {
        return Journalled.of(Action.class, PlansInJournal::subject)
                .say("brief.title", "action.title")
                .say("mechanism", "action.mechanism")
                .say("brief.what", "action.what")
                .say("brief.doneWhen", "action.done-when")
                .say("raisesTo", "action.raises-to")
                .say("settled.owner", "action.owner", (UUID person) -> Word.name("person", person))
                .say("settled.ownerName", "action.owner-name")
                .say(
                        "settled.partner",
                        "action.partner",
                        (PartnerId partner) -> Word.name("partner", partner.partnerId()))
                .say("settled.effortDays", "action.effort")
                .say("settled.start", "action.start", Word::day)
                .say("due.day", "action.due", Word::day)
                .keyed(
                        "settled.shares",
                        "action.shares",
                        (PartnerId partner) -> Word.name("partner", partner.partnerId()),
                        (BigDecimal days) -> Word.text(days.toPlainString()))
                .each("settled.contributors", "action.contributors", (UUID person) -> Word.name("person", person))
                .each("settled.after", "action.after", (UUID first) -> Word.name("action", first))
                .each("settled.binds", "action.binds", (PartnerId partner) -> Word.name("partner", partner.partnerId()))
                .say("settled.alsoHelping", "action.also-helping")
                .flag("settled.fixedDates", "action.fixed")
                .say("headway.progress", "action.progress")
                .say("settled.cost", "action.cost")
                .say("settled.everyMonths", "action.every")
                .say("indication.notIndicated", "action.not-indicated.since", Word::day)
                .choice("headway.status", "action.status", "actionstatus", ActionStatus::code)
                .tell("log", (action, before, after) -> words(before, after))
                .leaveOut("in the subject of the entry", "plan", "arrangement")
                .leaveOut(
                        WITH_THE_PLAN,
                        "position",
                        "origin",
                        "indication.idea",
                        "brief.ledBy",
                        "brief.weeks",
                        "indication.gain",
                        "indication.why",
                        "indication.answersTo",
                        "follows")
                .leaveOut(
                        "follows from the dates and the status told here",
                        "due.first",
                        "due.moves",
                        "headway.doneOn",
                        "touched")
                .leaveOut("worked out by the database", "gainPerDay");
    }

    private static Subject subject(Action action) {
        return Subject.of("action", action.id().actionId(), Word.text(action.title()))
                .inArrangement(action.arrangement().arrangementId())
                .partOf(action.plan().actionPlanId());
    }

    /** What was said when the log grew; the status is told by itself. */
    private static List<Line> words(@Nullable Object before, @Nullable Object after) {
        return grown(before, after).stream()
                .flatMap(change -> Stream.ofNullable(change.note()))
                .map(note -> Line.of(Word.message("action.note"), null, Word.text(note)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<StatusChange> grown(@Nullable Object before, @Nullable Object after) {
        List<StatusChange> grown =
                new ArrayList<>((Collection<StatusChange>) Objects.requireNonNullElse(after, List.of()));
        grown.removeAll((Collection<StatusChange>) Objects.requireNonNullElse(before, List.of()));
        return grown;
    }
}
