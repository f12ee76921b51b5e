package org.concordat.catalogue.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.concordat.catalogue.ActionIdea;
import org.concordat.catalogue.Area;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.Mechanism;
import org.concordat.catalogue.Theme;
import org.concordat.catalogue.VersionSummary;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.concordat.shared.ThemeCode;

/**
 * The version of a framework that is being read. Its links stay within it: a reader of an old version who follows them
 * never lands in a newer one unawares.
 *
 * @param summary which version
 * @param published on what day it was published
 * @param document what it says
 * @param newest the number of the newest published version
 */
record Edition(VersionSummary summary, LocalDate published, FrameworkDocument document, int newest) {

    public boolean isNewest() {
        return summary.number() == newest;
    }

    public String link() {
        return link("");
    }

    public String areaLink(Area area) {
        return link("/areas/" + area.code());
    }

    public String mechanismLink(Mechanism mechanism) {
        return link("/mechanisms/" + mechanism.code());
    }

    public String ideaLink(ActionIdea idea) {
        return link("/mechanisms/" + idea.mechanism()) + "#" + idea.code();
    }

    /** Where it can be taken along as a file of that ending. */
    public String fileLink(String ending) {
        return link("/framework." + ending);
    }

    public String newestLink() {
        return "/frameworks/" + summary.code();
    }

    private String link(String place) {
        return "/frameworks/" + summary.code() + place + (isNewest() ? "" : "?version=" + summary.number());
    }

    /** The part of the readiness figure that an area makes up when all of it applies, in per cent to a tenth. */
    public BigDecimal share(Area area) {
        BigDecimal all = document.areas().stream().map(Area::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return area.weight().movePointRight(2).divide(all, 1, RoundingMode.HALF_UP);
    }

    public List<Mechanism> mechanismsOf(Theme theme) {
        return document.mechanisms().stream()
                .filter(mechanism -> mechanism.themes().contains(theme.code()))
                .toList();
    }

    public Theme theme(ThemeCode code) {
        return document.theme(code).orElseThrow(NotFound::new);
    }

    public Area areaOf(Mechanism mechanism) {
        return document.areaOf(mechanism.code());
    }

    public Area area(String code) {
        return document.areas().stream()
                .filter(area -> area.code().value().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether this version asks about the mechanism of that code. */
    boolean has(String code) {
        return document.mechanisms().stream()
                .anyMatch(mechanism -> mechanism.code().value().equals(code));
    }

    public Mechanism mechanism(String code) {
        return document.mechanisms().stream()
                .filter(mechanism -> mechanism.code().value().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The target at a stage before the support tier. */
    public int target(MechanismCode mechanism, String stage) {
        return document.rules().target(mechanism, stage);
    }
}
