package org.concordat.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.partnership.Kind;
import org.concordat.partnership.KnownDate;
import org.concordat.partnership.Stage;
import org.concordat.partnership.SupportTier;
import org.concordat.readiness.Band;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** Builds standings and findings that are plainly invented. */
final class Stands {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final LocalDate RECORDED = TODAY.minusYears(1);

    private final UUID arrangement = UUID.randomUUID();
    private final UUID assessment = UUID.randomUUID();
    private Stage stage = Stage.OPERATION;
    private Stage heldTo = Stage.OPERATION;
    private LocalDate asOf = TODAY.minusMonths(1);
    private Double readiness = 60.0;
    private Double before;
    private Band band = Band.DEVELOPING;
    private Band without = Band.DEVELOPING;
    private boolean published;
    private boolean assessed = true;
    private Standing.Actions actions = Standing.Actions.NONE;

    private Standing.RunningOut runningOut;
    private Standing.Ahead ahead = new Standing.Ahead(RECORDED, null, null, null);
    private Standing.Distress distress;
    private final List<Finding> findings = new ArrayList<>();

    static Stands at(double readiness) {
        Stands looked = new Stands();
        looked.readiness = readiness;
        looked.band = Band.of(readiness);
        looked.without = looked.band;
        return looked;
    }

    static Stands never() {
        Stands looked = new Stands();
        looked.assessed = false;
        return looked;
    }

    Stands heldTo(Band held) {
        band = held;
        return this;
    }

    Stands in(Stage now) {
        stage = now;
        heldTo = now;
        return this;
    }

    Stands assessedIn(Stage then) {
        heldTo = then;
        return this;
    }

    Stands on(LocalDate day) {
        asOf = day;
        return this;
    }

    Stands after(@Nullable Double earlier) {
        before = earlier;
        return this;
    }

    Stands published() {
        published = true;
        return this;
    }

    Stands overdue(int open, int overdue, double gain) {
        actions = new Standing.Actions(open, overdue, TODAY.minusDays(9), gain, Standing.Unowned.NONE);
        return this;
    }

    Stands unowned(int count, double gain) {
        actions = new Standing.Actions(count, 0, null, 0, new Standing.Unowned(count, gain, TODAY.minusDays(40)));
        return this;
    }

    Stands reviewed(LocalDate next) {
        ahead = new Standing.Ahead(RECORDED, next, null, null);
        return this;
    }

    Stands ends(String known, @Nullable LocalDate exitPlanned) {
        ahead = new Standing.Ahead(RECORDED, null, KnownDate.parse(known).orElseThrow(), exitPlanned);
        return this;
    }

    Stands inDistress(String... partners) {
        distress = new Standing.Distress(List.of(partners), null, TODAY.minusMonths(2));
        return this;
    }

    Stands gate(String code, double lost) {
        return found(code, 1.0, true, false, null, lost, 5);
    }

    Stands unrated(String code, double share) {
        return found(code, null, false, true, null, 0, share);
    }

    Stands apart(String code, double gap, double share) {
        return found(code, 2.0, false, false, gap, 1, share);
    }

    private Stands found(
            String code, Double level, boolean gate, boolean unrated, Double gap, double lost, double share) {
        findings.add(new Finding(
                arrangement,
                assessment,
                new MechanismCode(code),
                new AreaCode("SI"),
                level,
                level,
                gate,
                unrated,
                gap,
                lost,
                share));
        return this;
    }

    List<Finding> findings() {
        return findings;
    }

    Stands evidenceRunsOut(int entries, LocalDate soonest) {
        runningOut = new Standing.RunningOut(assessment, entries, soonest);
        return this;
    }

    Standing standing() {
        Standing.Look look = new Standing.Look(
                assessment,
                asOf,
                heldTo,
                readiness,
                10,
                95,
                band,
                without,
                false,
                published,
                false,
                before,
                before == null ? null : asOf.minusMonths(6));
        return new Standing(
                arrangement,
                "Invented arrangement",
                Kind.OUTSOURCING,
                stage,
                SupportTier.ASSURANCE,
                published,
                assessed ? look : null,
                null,
                actions,
                runningOut,
                ahead,
                distress);
    }
}
