package org.concordat.partnership.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.partnership.Arrangement;
import org.concordat.partnership.ArrangementTerms;
import org.concordat.partnership.IntegrationModel;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.Money;
import org.concordat.partnership.Participation;
import org.concordat.partnership.PartnerId;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.shared.StaleForm;
import org.concordat.shared.web.Said;
import org.jspecify.annotations.Nullable;

/** An arrangement as it was typed, with a row for each partner; stage and its date only when it is new. */
record ArrangementForm(
        @Nullable String version,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String tier,
        @Nullable String integrationModel,
        @Nullable String purpose,
        @Nullable String staffInScope,
        @Nullable String annualValue,
        @Nullable String currency,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable String nextReview,
        @Nullable String exitPlanned,
        @Nullable String stage,
        @Nullable String stageFrom,
        List<ParticipationForm> participations) {

    /** More rows than any published partnership has, and few enough for one page. */
    private static final int MOST_ROWS = 60;

    private static final Pattern ROW = Pattern.compile("participations\\[(\\d{1,2})]\\.[A-Za-z]+");

    ArrangementForm {
        participations = participations == null
                ? List.of()
                : participations.stream()
                        .map(row -> row == null ? ParticipationForm.empty() : row)
                        .toList();
    }

    /** Whether what was sent under this name is a field of the form, or of one of the rows that it can have. */
    static boolean takes(String parameter) {
        if (!parameter.contains("participations")) {
            return true;
        }
        Matcher row = ROW.matcher(parameter);
        return row.matches() && Integer.parseInt(row.group(1)) < MOST_ROWS;
    }

    static ArrangementForm empty() {
        return new ArrangementForm(
                "0",
                null,
                null,
                SupportTier.ASSURANCE.code(),
                null,
                null,
                null,
                null,
                "GBP",
                null,
                null,
                null,
                null,
                Stage.PROPOSAL.code(),
                null,
                List.of(ParticipationForm.empty(), ParticipationForm.empty()));
    }

    static ArrangementForm of(Arrangement arrangement, Map<PartnerId, String> names) {
        ArrangementTerms terms = arrangement.terms();
        Money value = terms.annualValue();
        return new ArrangementForm(
                Long.toString(arrangement.version()),
                terms.name(),
                terms.kind().code(),
                terms.tier().code(),
                ParticipationForm.code(terms.integrationModel()),
                terms.purpose(),
                Objects.toString(terms.staffInScope(), null),
                value == null ? null : value.amount().stripTrailingZeros().toPlainString(),
                value == null ? "GBP" : value.currency(),
                Objects.toString(terms.starts(), null),
                Objects.toString(terms.ends(), null),
                Objects.toString(terms.nextReview(), null),
                Objects.toString(terms.exitPlanned(), null),
                null,
                null,
                arrangement.participations().stream()
                        .map(Participation::terms)
                        .map(part -> ParticipationForm.of(part, names.getOrDefault(part.partner(), "")))
                        .toList());
    }

    long fromVersion() {
        return StaleForm.version(version);
    }

    ArrangementForm withAnotherRow() {
        List<ParticipationForm> rows = new ArrayList<>(participations);
        if (rows.size() < MOST_ROWS) {
            rows.add(ParticipationForm.empty());
        }
        return with(rows);
    }

    ArrangementForm withoutRow(int row) {
        List<ParticipationForm> rows = new ArrayList<>(participations);
        if (row >= 0 && row < rows.size()) {
            rows.remove(row);
        }
        return with(rows);
    }

    /** Rows in which nothing was typed go, but for the two that every arrangement has. */
    ArrangementForm tidied() {
        List<ParticipationForm> rows = new ArrayList<>(
                participations.stream().filter(row -> !row.isBlank()).toList());
        while (rows.size() < 2) {
            rows.add(ParticipationForm.empty());
        }
        return with(rows);
    }

    private ArrangementForm with(List<ParticipationForm> rows) {
        return new ArrangementForm(
                version,
                name,
                kind,
                tier,
                integrationModel,
                purpose,
                staffInScope,
                annualValue,
                currency,
                starts,
                ends,
                nextReview,
                exitPlanned,
                stage,
                stageFrom,
                rows);
    }

    @Nullable ArrangementTerms terms(Reading reading) {
        return reading.whole(() -> new ArrangementTerms(
                reading.line("name", name, 200),
                reading.choice("kind", kind, Kind.class),
                reading.choice("tier", tier, SupportTier.class),
                reading.<IntegrationModel>optionalChoice("integrationModel", integrationModel, IntegrationModel.class),
                reading.passage("purpose", purpose, 2000),
                reading.wholeNumber("staffInScope", staffInScope),
                value(reading),
                reading.date("starts", starts),
                reading.date("ends", ends),
                reading.optionalDay("nextReview", nextReview),
                reading.optionalDay("exitPlanned", exitPlanned)));
    }

    private @Nullable Money value(Reading reading) {
        BigDecimal amount = reading.optionalDecimal("annualValue", annualValue);
        return amount == null ? null : new Money(amount, currency == null ? "" : currency);
    }

    Stage firstStage(Reading reading) {
        return reading.choice("stage", stage, Stage.class);
    }

    @Nullable KnownDate firstStageFrom(Reading reading) {
        return reading.dateThatCame("stageFrom", stageFrom);
    }

    List<Said> said() {
        List<Said> said = new ArrayList<>(List.of(
                Said.text("arrangement.name", 0, name),
                Said.choice("arrangement.kind", 0, "kind", kind),
                Said.choice("arrangement.tier", 0, "supporttier", tier),
                Said.choice("arrangement.integration-model", 0, "integrationmodel", integrationModel),
                Said.text("arrangement.purpose", 0, purpose),
                Said.text("arrangement.staff", 0, staffInScope),
                Said.text("arrangement.annual-value", 0, annualValue),
                Said.text("arrangement.currency", 0, annualValue == null || annualValue.isBlank() ? null : currency),
                Said.text("arrangement.starts", 0, starts),
                Said.text("arrangement.ends", 0, ends),
                Said.text("arrangement.next-review", 0, nextReview),
                Said.text("arrangement.exit-planned", 0, exitPlanned)));
        for (int row = 0; row < participations.size(); row++) {
            said.addAll(participations.get(row).said(row + 1));
        }
        return said;
    }
}
