package org.concordat.planning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.concordat.planning.Plans.CONSULTANT;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.assessment.Looked;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.User;
import org.concordat.identity.Users;
import org.concordat.planning.ActionId;
import org.concordat.planning.ActionLine;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionState;
import org.concordat.planning.ActionStatus;
import org.concordat.planning.ActionTerms;
import org.concordat.planning.PlanBrowser;
import org.concordat.planning.Plans;
import org.concordat.planning.StatusChange;
import org.concordat.planning.change.ActionChange;
import org.concordat.planning.change.ChangeKind;
import org.concordat.planning.change.PlanChange;
import org.concordat.planning.change.Undoing;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.concordat.shared.workbook.Cell;
import org.concordat.shared.workbook.Column;
import org.concordat.shared.workbook.Sheet;
import org.concordat.shared.workbook.Workbook;
import org.concordat.shared.workbook.WrittenWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

@ConcordatTest
class PlanTablesTest extends PlanBrowser {

    private static final String ID = "Id (leave as it is)";

    @Autowired
    PlanTables tables;

    @Autowired
    TakingIn takingIn;

    @Autowired
    Undoing undoing;

    @Autowired
    Users users;

    private List<Line> lines(ActionPlanId plan) {
        return new ArrayList<>(PlanWorkbook.read(tables.workbook(CONSULTANT, plan)));
    }

    private static Line with(Line line, String column, String text) {
        Map<String, String> cells = new HashMap<>(line.cells());
        cells.put(column, text);
        return new Line(line.row(), cells, line.was());
    }

    /** An action with everything that can be settled about it. */
    private ActionId full(ActionPlanId plan) {
        ActionId id = first(plan);
        changing.change(
                CONSULTANT,
                id,
                version(id),
                new ActionChange(
                        null,
                        new ActionTerms(
                                "The joint team",
                                null,
                                pair.council(),
                                new BigDecimal("3.5"),
                                TODAY,
                                TODAY.plusDays(9)),
                        everything(Set.of(pair.provider())),
                        ActionStatus.IN_PROGRESS,
                        "Begun"));
        return id;
    }

    @Test
    void comesBackAsItWent() {
        ActionPlanId plan = plans.plan(pair);
        full(plan);
        add(CONSULTANT, plan, own(Looked.BOARDS, 3), terms("2", null));

        TakingIn.Preview preview = takingIn.preview(CONSULTANT, plan, lines(plan));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.isNothing()).isTrue();
        assertThat(preview.same()).isEqualTo(6);
    }

    @Test
    void takesWhatWasShownAndCanBeTakenBack() {
        ActionPlanId plan = plans.plan(pair);
        ActionId id = full(plan);
        ActionState before = read(id).state();
        List<Line> lines = lines(plan);
        lines.set(0, with(with(with(lines.get(0), "Due", "2027-03-31"), "Also helping", ""), "Note", "Put off"));

        TakingIn.Preview shown = takingIn.preview(CONSULTANT, plan, lines);
        assertThat(shown.changed()).hasSize(1);
        assertThat(read(id).state()).isEqualTo(before);
        TakingIn.Taken taken = takingIn.take(CONSULTANT, plan, lines, Set.of(), shown.mark());
        assertThat(taken.changed()).isEqualTo(1);
        assertThat(taken.added()).isZero();
        PlanChange made = taken.change().orElseThrow();

        assertThat(made.kind()).isEqualTo(ChangeKind.IMPORTED);
        assertThat(read(id).terms().due()).isEqualTo("2027-03-31");
        assertThat(read(id).details().alsoHelping()).isNull();
        assertThat(read(id).details().shares()).hasSize(2);
        assertThat(read(id).log()).extracting(StatusChange::note).contains("Put off");
        undoing.undo(CONSULTANT, made.id());
        assertThat(read(id).state()).isEqualTo(before);
    }

    @Test
    void addsWhatHasNoIdAndLeavesWhatIsNotThere() {
        ActionPlanId plan = plans.plan(pair);
        List<ActionLine> before = actions.linesOf(plan);
        Line own = new Line(2, Map.of(ID, "", "Mechanism", "AA1", "Action", "Invite the regulator", "Days", "2"));

        TakingIn.Preview shown = takingIn.preview(CONSULTANT, plan, List.of(own));
        takingIn.take(CONSULTANT, plan, List.of(own), Set.of(), shown.mark());

        List<ActionLine> now = actions.linesOf(plan);
        assertThat(now).hasSize(before.size() + 1);
        assertThat(now.subList(0, before.size())).isEqualTo(before);
        assertThat(now.get(before.size()).title()).isEqualTo("Invite the regulator");
    }

    @Test
    void saysOfEachRowWhyItCannotBeTakenAndTakesTheRest() {
        ActionPlanId plan = plans.plan(pair);
        List<Line> lines = lines(plan);
        List<Line> sent = List.of(
                with(lines.get(0), ID, UUID.randomUUID().toString()),
                with(lines.get(1), "Days", "-1"),
                with(lines.get(2), "Due", "soon"),
                with(lines.get(3), "Partner", "Somebody else"),
                with(lines.get(4), "Progress", "50"),
                lines.get(4),
                new Line(9, Map.of(ID, "", "Action", "No mechanism")));

        TakingIn.Preview shown = takingIn.preview(CONSULTANT, plan, sent);

        assertThat(shown.changed()).hasSize(1);
        assertThat(shown.problems())
                .extracting(problem -> problem.refusal().code())
                .containsExactly(
                        "plan.table.unknown",
                        "action.effort.out-of-range",
                        "plan.table.day",
                        "action.partner.unknown",
                        "plan.table.twice",
                        "action.mechanism.unknown");
        takingIn.take(CONSULTANT, plan, sent, Set.of(), shown.mark());
        assertThat(actions.linesOf(plan).get(4).progress()).isEqualTo(50);
    }

    @Test
    void leavesAnActionWholeWhoseRowCannotBeTaken() {
        ActionPlanId plan = plans.plan(pair);
        ActionId own = add(CONSULTANT, plan, own(Looked.BOARDS, 3), terms("2", null));
        ActionState before = read(own).state();
        List<Line> lines = lines(plan);
        Line last = lines.get(lines.size() - 1);
        List<Line> sent = List.of(
                with(lines.get(0), "Progress", "50"),
                with(with(with(last, "Action", "Ask the regulator"), "Days", "7"), "Status", "blocked"));

        TakingIn.Preview shown = takingIn.preview(CONSULTANT, plan, sent);
        assertThat(shown.problems()).hasSize(1);
        assertThat(takingIn.take(CONSULTANT, plan, sent, Set.of(), shown.mark()).changed())
                .isEqualTo(1);

        assertThat(read(own).state()).isEqualTo(before);
    }

    @Test
    void takesOfAnOlderWorkbookOnlyWhatWasChangedInItAndWhatOthersChangedTooOnlyWhenToldSo() {
        ActionPlanId plan = plans.plan(pair);
        List<Line> sent = lines(plan);
        sent.set(0, with(with(with(sent.get(0), "Due", "2027-03-31"), "Cost", "900"), "Points", "77"));
        ActionId id = full(plan);

        TakingIn.Preview shown = takingIn.preview(CONSULTANT, plan, sent);

        TakingIn.Changed row = shown.changed().get(0);
        assertThat(shown.changed()).hasSize(1);
        assertThat(shown.same()).isEqualTo(4);
        assertThat(row.meanwhile()).isTrue();
        assertThat(row.changes()).isFalse();
        assertThat(row.clashes())
                .extracting(TakingIn.Clash::column, TakingIn.Clash::is, TakingIn.Clash::typed)
                .containsExactly(
                        tuple("Due", TODAY.plusDays(9).toString(), "2027-03-31"), tuple("Cost", "1250.5", "900"));
        assertThat(shown.forReading()).extracting(TakingIn.Problem::column).containsExactly("Points");
        assertThat(takingIn.take(CONSULTANT, plan, sent, Set.of(), shown.mark()).changed())
                .isZero();

        String due = row.clashes().get(0).key();
        assertThat(takingIn.take(
                                CONSULTANT,
                                plan,
                                sent,
                                Set.of(due),
                                takingIn.preview(CONSULTANT, plan, sent).mark())
                        .changed())
                .isEqualTo(1);
        assertThat(read(id).terms().due()).isEqualTo("2027-03-31");
        assertThat(read(id).details().cost()).isEqualByComparingTo("1250.50");
        assertThat(read(id).status()).isEqualTo(ActionStatus.IN_PROGRESS);
    }

    @Test
    void refusesAsAWholeWhenWhatIsToWinOverOthersCannotBe() {
        ActionPlanId plan = plans.plan(pair);
        List<Line> sent = lines(plan);
        sent.set(0, with(sent.get(0), "Due", TODAY.minusDays(1).toString()));
        full(plan);
        TakingIn.Preview shown = takingIn.preview(CONSULTANT, plan, sent);
        String due = shown.changed().get(0).clashes().get(0).key();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> takingIn.take(CONSULTANT, plan, sent, Set.of(due), shown.mark()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("action.dates.reversed"));
    }

    @Test
    void writesFiguresAndDaysAsSuchAndReadsWhatSpreadsheetsMakeOfThem() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        full(plan);
        Sheet sheet = Workbook.read(tables.workbook(CONSULTANT, plan)).get(0);
        Map<String, Cell> first = new HashMap<>();
        sheet.rows().get(0).cells().forEach((column, heading) -> {
            Cell cell = sheet.rows().get(1).cells().get(column);
            if (cell != null) {
                first.put(heading.text(), cell);
            }
        });
        assertThat(first.get("Days")).isEqualTo(new Cell(Cell.Kind.NUMBER, "3.5"));
        assertThat(first.get("Cost").kind()).isEqualTo(Cell.Kind.NUMBER);
        assertThat(first.get("Progress").kind()).isEqualTo(Cell.Kind.NUMBER);
        assertThat(first.get("Points").kind()).isEqualTo(Cell.Kind.NUMBER);
        assertThat(first.get("Due").kind()).isEqualTo(Cell.Kind.DATE);
        assertThat(first.get("Mechanism").kind()).isEqualTo(Cell.Kind.TEXT);

        byte[] typed = new WrittenWorkbook()
                .with(
                        "Actions",
                        List.of(
                                new Column(ID, 20, Column.Kind.TEXT, null),
                                new Column("Days", 20, Column.Kind.NUMBER, null)),
                        List.of(List.of("x", new BigDecimal("2.2999999999999998"))))
                .bytes();
        assertThat(PlanWorkbook.read(typed).get(0).cells()).containsEntry("Days", "2.3");
    }

    @Test
    void takesAnOwnerInOtherLettersForThePersonAndNamesColumnsAsTheSheetDoes() {
        ActionPlanId plan = plans.plan(pair);
        List<Line> lines = lines(plan);
        User person = users.save(new User(
                UUID.randomUUID() + "@table.example",
                "Ada Case",
                EnumSet.of(Role.DIRECTOR),
                pair.council().partnerId()));
        List<Line> sent = List.of(with(lines.get(0), "Owner", "ada CASE"), with(lines.get(1), "Days", "0.1"));

        TakingIn.Preview shown = takingIn.preview(CONSULTANT, plan, sent);

        assertThat(shown.changed().get(0).after().terms().owner())
                .isEqualTo(person.id().userId());
        assertThat(shown.problems()).extracting(TakingIn.Problem::column).containsExactly("Days");
    }

    @Test
    void takesNothingWhenThePlanWasChangedSince() {
        ActionPlanId plan = plans.plan(pair);
        List<Line> lines = lines(plan);
        lines.set(0, with(lines.get(0), "Due", "2027-03-31"));
        TakingIn.Preview shown = takingIn.preview(CONSULTANT, plan, lines);
        full(plan);

        assertThatExceptionOfType(StaleForm.class)
                .isThrownBy(() -> takingIn.take(CONSULTANT, plan, lines, Set.of(), shown.mark()));
        assertThat(actions.linesOf(plan).get(0).due()).isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void isNotThereForThoseWhoMayNotSeeTheArrangement() {
        ActionPlanId plan = plans.plan(pair);
        var stranger = Plans.viewer(plans.pair().council().partnerId(), Role.CONSULTANT);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tables.workbook(stranger, plan));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tables.csv(stranger, plan));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> takingIn.preview(stranger, plan, List.of()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> takingIn.take(stranger, plan, List.of(), Set.of(), ""));
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PlanWorkbook.read("not a workbook".getBytes(StandardCharsets.UTF_8)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("file"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> PlanWorkbook.ofKept("{"));
    }

    @Test
    void walksThroughThePages() throws Exception {
        ActionPlanId plan = plans.plan(pair);
        String path = "/plans/" + plan + "/table";
        see(path, As.director()).andExpect(content().string(containsString("plan.xlsx")));
        web.perform(get("/plans/" + plan + "/plan.csv").with(As.director()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mechanism,Level,Action")));
        web.perform(multipart(path).with(csrf()).with(As.director()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please choose a workbook")));
        web.perform(multipart(path)
                        .file(new MockMultipartFile("file", "x.xlsx", null, new byte[] {1, 2, 3}))
                        .with(csrf())
                        .with(As.director()))
                .andExpect(status().isUnprocessableContent());
        byte[] workbook = tables.workbook(CONSULTANT, plan);
        web.perform(multipart(path)
                        .file(new MockMultipartFile("file", "plan.xlsx", null, workbook))
                        .with(csrf())
                        .with(As.director()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("5 actions are so already"), containsString("stay as they are"))));

        List<Line> lines = lines(plan);
        lines.set(0, with(lines.get(0), "Due", "2027-03-31"));
        String kept = PlanWorkbook.kept(lines);
        web.perform(post(path + "/taking").with(csrf()).with(As.director()).param("lines", "nonsense"))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(path + "/taking")
                        .with(csrf())
                        .with(As.director())
                        .param("lines", kept)
                        .param("mark", "old"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nothing was taken in")));
        web.perform(post(path + "/taking")
                        .with(csrf())
                        .with(As.director())
                        .param("lines", kept)
                        .param("mark", takingIn.preview(CONSULTANT, plan, lines).mark()))
                .andExpect(redirectedUrl("/plans/" + plan));
        assertThat(read(first(plan)).terms().due()).isEqualTo("2027-03-31");
    }
}
