package org.concordat.assessment.web.result;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.assessment.AssessmentId;
import org.concordat.assessment.result.Results;
import org.concordat.assessment.result.Results.Result;
import org.concordat.assessment.result.ScorecardDocument;
import org.concordat.assessment.result.ScorecardJson;
import org.concordat.identity.Viewer;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ResultPages {

    private final Results results;
    private final Clock clock;

    ResultPages(Results results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    @GetMapping("/assessments/{assessment}/result")
    String show(@PathVariable AssessmentId assessment, Viewer viewer, Model model) {
        Optional<Result> figures = results.figures(viewer, assessment);
        model.addAttribute(
                "result", ResultView.of(figures.orElseGet(() -> results.of(viewer, assessment)), clock.getZone()));
        return figures.isPresent() ? "assessments/result/figures" : "assessments/result/show";
    }

    @GetMapping("/assessments/{assessment}/result/explanations/{figure}")
    String explain(@PathVariable AssessmentId assessment, @PathVariable String figure, Viewer viewer, Model model) {
        Result result = results.of(viewer, assessment);
        model.addAttribute("result", ResultView.of(result, clock.getZone()));
        Explanation explained = Explanation.of(new CardReader(result), figure).orElseThrow(NotFound::new);
        model.addAttribute("explained", explained);
        model.addAttribute("said", said(viewer, assessment, result, explained.mechanism()));
        return "assessments/result/explanation";
    }

    private List<WhatWasSaid> said(
            Viewer viewer, AssessmentId assessment, Result result, @Nullable MechanismWorking mechanism) {
        return mechanism == null
                ? List.of()
                : results
                        .said(
                                viewer,
                                assessment,
                                new MechanismCode(mechanism.row().code()))
                        .stream()
                        .map(said -> WhatWasSaid.of(said, result.card()))
                        .toList();
    }

    @GetMapping("/assessments/{assessment}/scorecard.json")
    ResponseEntity<String> scorecard(@PathVariable AssessmentId assessment, Viewer viewer) {
        ScorecardDocument card = results.of(viewer, assessment).card();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName(card))
                                .build()
                                .toString())
                .body(ScorecardJson.pretty(card));
    }

    /** Such as {@code scorecard-county-support-services-2026-11-21.json}: plain letters, so that any disk takes it. */
    static String fileName(ScorecardDocument card) {
        String plain = Normalizer.normalize(card.arrangement().name(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String name = plain.substring(0, Math.min(60, plain.length())).replaceAll("^-|-$", "");
        return "scorecard-" + (name.isEmpty() ? "" : name + "-") + card.asOf() + ".json";
    }
}
