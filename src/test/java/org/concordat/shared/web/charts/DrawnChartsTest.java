package org.concordat.shared.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The charts as the page writes them down. Leaves all of them in one file under target, to be looked at. */
class DrawnChartsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final SpringTemplateEngine engine = engine();

    @Test
    void drawsEveryChartWithATitleADescriptionAndIdsOfItsOwn() throws IOException {
        String page = draw(
                """
                <div th:replace="~{fragments/charts :: range(${bar}, 'Readiness')}"></div>
                <div th:replace="~{fragments/charts :: range-bar(${bare}, 'Readiness')}"></div>
                <div th:replace="~{fragments/charts :: trend(${trend}, 'Trend and forecast')}"></div>
                <div th:replace="~{fragments/charts :: distance(${plot}, 'Partners apart')}"></div>
                <div th:replace="~{fragments/charts :: lost(${lost}, 'Where the points go')}"></div>
                <div th:replace="~{fragments/charts :: timeline(${timeline}, 'Stages')}"></div>
                """,
                Map.of(
                        "bar", RangeBar.of("bar", 62.4, 55, 71.2, views(3)),
                        "bare", RangeBar.of("bare", null, 0, 100),
                        "trend", trend(),
                        "plot", plot(18, 4),
                        "lost", LostPoints.of("lost", losing(12), 7),
                        "timeline", timeline()));

        List<String> ids = all(page, "\\bid=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(page, "aria-labelledby=\"([^\"]+)\"").stream().flatMap(named -> Arrays.stream(named.split(" "))))
                .isNotEmpty()
                .allMatch(ids::contains);
        assertThat(all(page, "(role=\"img\")")).hasSize(29);
        assertThat(page)
                .doesNotContain("style=", "NaN", "null", "??", "th:")
                .contains("Partner 2: 58.", "At risk", "since 2019", "5 others together", "critical");
    }

    @Test
    void drawsWhatHasNothingInItAsAnEmptyChart() throws IOException {
        String page = draw(
                """
                <div th:replace="~{fragments/charts :: trend(${trend}, 'Trend')}"></div>
                <div th:replace="~{fragments/charts :: distance(${plot}, 'Partners apart')}"></div>
                <div th:replace="~{fragments/charts :: lost(${lost}, 'Where the points go')}"></div>
                <div th:replace="~{fragments/charts :: timeline(${timeline}, 'Stages')}"></div>
                """,
                Map.of(
                        "trend", Trend.of("trend", List.of(), List.of()),
                        "plot", plot(2, 0),
                        "lost", LostPoints.of("lost", List.of(), 7),
                        "timeline", StageTimeline.of("timeline", List.of(), DAY, List.of())));

        assertThat(page)
                .contains("A trend begins with", "Level 0.", "No points are lost.")
                .doesNotContain("NaN", "null", "??");
    }

    @Test
    void showsTheLevelThatCountsWhereNoPartnerGaveAny() throws IOException {
        DistancePlot plot = DistancePlot.of(
                "plot",
                List.of("Council", "Trust"),
                List.of(
                        new DistancePlot.Given("Area", "M1", "Shadow boards", "/m1", 3, 2.5, Arrays.asList(null, null)),
                        new DistancePlot.Given("Area", "M2", "Unrated", "/m2", 3, null, Arrays.asList(null, null)),
                        new DistancePlot.Given("Area", "M3", "Aside", "/m3", null, null, Arrays.asList(null, null))));

        assertThat(draw(
                        "<div th:replace=\"~{fragments/charts :: distance(${plot}, 'Levels')}\"></div>",
                        Map.of("plot", plot)))
                .contains(
                        "Level that counts", "Level 2.5. Target 3.", ">not rated</text>", ">does not apply here</text>")
                .doesNotContain("A level or more apart", "chart-partner-");
    }

    @Test
    void writesNamesAsTextWhateverIsInThem() throws IOException {
        String page = draw(
                "<div th:replace=\"~{fragments/charts :: range(${bar}, 'Readiness')}\"></div>",
                Map.of("bar", RangeBar.of("bar", 50.0, 50, 50, List.of(new RangeBar.View("<script>&\"", 50.0)))));

        assertThat(page).doesNotContain("<script>&").contains("&lt;script&gt;&amp;");
    }

    static List<RangeBar.View> views(int partners) {
        return IntStream.range(0, partners)
                .mapToObj(place -> new RangeBar.View("Partner " + (place + 1), 49.0 + 9 * place))
                .toList();
    }

    static Trend trend() {
        return Trend.of(
                "trend",
                List.of(
                        new Trend.Look(DAY.minusMonths(12), 41.0),
                        new Trend.Look(DAY.minusMonths(8), null),
                        new Trend.Look(DAY.minusMonths(5), 52.0),
                        new Trend.Look(DAY, 62.4)),
                List.of(new Trend.Look(DAY.plusMonths(3), 71.0), new Trend.Look(DAY.plusMonths(9), 88.0)));
    }

    static DistancePlot plot(int mechanisms, int partners) {
        List<DistancePlot.Given> given = IntStream.range(0, mechanisms)
                .mapToObj(number -> new DistancePlot.Given(
                        "Area " + number / 5,
                        "M" + number,
                        number % 4 == 0 ? "Voluntary transition frameworks and charters" : "Shadow boards",
                        "/m" + number,
                        number % 7 == 3 ? null : 3,
                        number % 3 == 2 ? null : Double.valueOf(number % 5),
                        IntStream.range(0, partners)
                                .mapToObj(partner -> position(number, partner))
                                .toList()))
                .toList();
        return DistancePlot.of(
                "plot",
                IntStream.rangeClosed(1, partners)
                        .mapToObj(number -> "Partner " + number)
                        .toList(),
                given);
    }

    private static @Nullable Double position(int mechanism, int partner) {
        double level = (mechanism * partner * 0.7 + mechanism) % 4.2;
        return (mechanism + partner) % 6 == 5 ? null : Double.valueOf(Math.min(4, level));
    }

    static List<LostPoints.Given> losing(int mechanisms) {
        return IntStream.range(0, mechanisms)
                .mapToObj(number -> new LostPoints.Given(
                        "M" + number,
                        "Partner-in-distress protocols",
                        "/m" + number,
                        7.0 / (number + 1),
                        number % 3 == 0,
                        0.9))
                .toList();
    }

    static StageTimeline timeline() {
        return StageTimeline.of(
                "timeline",
                List.of(
                        new StageTimeline.Stage("Proposal", LocalDate.of(2015, 1, 1), "2015"),
                        new StageTimeline.Stage("Mobilisation", LocalDate.of(2016, 6, 1), "Jun 2016"),
                        new StageTimeline.Stage("Operation", LocalDate.of(2019, 1, 1), "2019")),
                DAY,
                List.of(new StageTimeline.Event("First look", LocalDate.of(2020, 5, 4), "/assessments/1")));
    }

    private String draw(String body, Map<String, Object> model) throws IOException {
        String head = "<!DOCTYPE html><html lang=\"en-GB\" data-bs-theme=\"light\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Charts</title></head><body><main>";
        String page = engine.process(head + body + "</main></body></html>", new Context(Locale.UK, Map.copyOf(model)));
        Path seen = Path.of("target", "charts", "charts-" + model.size() + ".html");
        Files.createDirectories(seen.getParent());
        Files.writeString(seen, page);
        return page;
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static SpringTemplateEngine engine() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setOrder(1);
        files.getResolvablePatternSpec().addPattern("fragments/*");
        StringTemplateResolver texts = new StringTemplateResolver();
        texts.setOrder(2);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(new LinkedHashSet<>(List.of(files, texts)));
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }
}
