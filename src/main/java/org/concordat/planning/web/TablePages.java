package org.concordat.planning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.identity.Viewer;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.Partners;
import org.concordat.partnership.Visibility;
import org.concordat.planning.ActionPlan;
import org.concordat.planning.ActionPlanId;
import org.concordat.planning.ActionPlans;
import org.concordat.planning.change.Staffing;
import org.concordat.planning.table.Line;
import org.concordat.planning.table.PlanTables;
import org.concordat.planning.table.PlanWorkbook;
import org.concordat.planning.table.TakingIn;
import org.concordat.shared.NotFound;
import org.concordat.shared.Refusal;
import org.concordat.shared.StaleForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan as a table: taking it along, and taking a workbook in. */
@Controller
class TablePages {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PlanTables tables;
    private final TakingIn takingIn;
    private final ActionPlans plans;
    private final Staffing staffing;
    private final Partners partners;
    private final PlanHead head;
    private final MessageSource messages;

    TablePages(
            PlanTables tables,
            TakingIn takingIn,
            ActionPlans plans,
            Staffing staffing,
            Partners partners,
            PlanHead head,
            MessageSource messages) {
        this.tables = tables;
        this.takingIn = takingIn;
        this.plans = plans;
        this.staffing = staffing;
        this.partners = partners;
        this.head = head;
        this.messages = messages;
    }

    @GetMapping("/plans/{id}/plan.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable ActionPlanId id, Viewer viewer) {
        return file(tables.workbook(viewer, id), "plan.xlsx", WORKBOOK);
    }

    @GetMapping("/plans/{id}/plan.csv")
    ResponseEntity<byte[]> csv(@PathVariable ActionPlanId id, Viewer viewer) {
        return file(tables.csv(viewer, id).getBytes(StandardCharsets.UTF_8), "plan.csv", "text/csv;charset=UTF-8");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name, String type) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }

    @GetMapping("/plans/{id}/table")
    String ask(@PathVariable ActionPlanId id, Viewer viewer, Model model) {
        page(id, viewer, model);
        return "plans/table";
    }

    private Arrangement page(ActionPlanId id, Viewer viewer, Model model) {
        ActionPlan plan = plans.findVisible(id, Visibility.of(viewer)).orElseThrow(NotFound::new);
        return head.of(plan, viewer, model);
    }

    @PostMapping("/plans/{id}/table")
    String look(
            @PathVariable ActionPlanId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Arrangement arrangement = page(id, viewer, model);
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.of("file", "plan.table.no-file");
            }
            if (file.getSize() > PlanWorkbook.LARGEST) {
                throw Refusal.of("file", "plan.table.refused.too-large");
            }
            return shown(id, PlanWorkbook.read(file.getBytes()), arrangement, viewer, model);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", said(refusal));
            return "plans/table";
        }
    }

    private String shown(ActionPlanId id, List<Line> lines, Arrangement arrangement, Viewer viewer, Model model) {
        TakingIn.Preview preview = takingIn.preview(viewer, id, lines);
        Names names = Names.of(staffing.owners(arrangement), partners.names(arrangement.partners()));
        model.addAttribute("view", TableView.of(preview, names, this::said));
        model.addAttribute("lines", PlanWorkbook.kept(lines));
        return "plans/table-preview";
    }

    private String said(Refusal refusal) {
        return messages.getMessage(refusal.code(), refusal.arguments(), Locale.UK);
    }

    @PostMapping("/plans/{id}/table/taking")
    String take(
            @PathVariable ActionPlanId id,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam MultiValueMap<String, String> form,
            Viewer viewer,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Arrangement arrangement = page(id, viewer, model);
        try {
            List<Line> sent = PlanWorkbook.ofKept(lines);
            try {
                TakingIn.Taken taken = takingIn.take(viewer, id, sent, ours(form), mark);
                Undo.offer(flash, taken.change());
                flash.addFlashAttribute("notice", "plan.table.taken");
                flash.addFlashAttribute("noticeArguments", new Object[] {taken.changed(), taken.added()});
                return "redirect:/plans/" + id;
            } catch (StaleForm | OptimisticLockingFailureException overtaken) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("overtaken", true);
                return shown(id, sent, arrangement, viewer, model);
            } catch (Refusal refusal) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("problem", said(refusal));
                model.addAttribute("ours", ours(form));
                return shown(id, sent, arrangement, viewer, model);
            }
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", said(refusal));
            return "plans/table";
        }
    }

    private static Set<String> ours(MultiValueMap<String, String> form) {
        return Set.copyOf(form.getOrDefault("ours", List.of()));
    }
}
