package org.concordat.assessment.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/**
 * Follows every link that someone finds, and keeps what stands there. What two worlds that are the same differ in all the same,
 * ids with what is reckoned of them, and the time of day, is put by: the first id that is met is called 1, and so on.
 */
final class Crawl {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NOT_WORTH_IT = Pattern.compile(
            "/(css|js|webjars|icons|frameworks|framework-versions|account|sign-out|people)(/.*)?|.*/(edit|new)");

    /** Filters and orders of one page that are tried. */
    private static final int WAYS_TO_SEE = 1;

    private final MockMvc web;
    private final RequestPostProcessor who;
    private final Predicate<String> within;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Map<String, Integer> ways = new HashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Deque<String> next = new ArrayDeque<>();

    private Crawl(MockMvc web, RequestPostProcessor who, Predicate<String> within) {
        this.web = web;
        this.who = who;
        this.within = within;
    }

    /** @return by address, what stands on every page that can be reached */
    static Map<String, String> from(
            MockMvc web, RequestPostProcessor who, Predicate<String> within, List<String> starts) throws Exception {
        Crawl crawl = new Crawl(web, who, within);
        starts.forEach(crawl::meet);
        while (!crawl.next.isEmpty()) {
            crawl.read(crawl.next.poll());
        }
        return crawl.pages;
    }

    private void meet(String address) {
        String page = address.replaceAll("\\?.*", "");
        if (!NOT_WORTH_IT.matcher(page).matches()
                && within.test(address)
                && met.add(address)
                && ways.merge(page, 1, Integer::sum) <= WAYS_TO_SEE) {
            next.add(address);
        }
    }

    private void read(String address) throws Exception {
        MockHttpServletResponse response = web.perform(
                        get(java.net.URI.create(address)).with(who))
                .andReturn()
                .getResponse();
        String body = body(response);
        pages.put(plain(address), response.getStatus() + " " + plain(body));
        String to = response.getRedirectedUrl();
        if (to != null) {
            meet(to);
        }
        Matcher links = LINK.matcher(body);
        while (links.find()) {
            meet(HtmlUtils.htmlUnescape(links.group(1)).replace(" ", "%20"));
        }
    }

    /** What a person reads in it: the words of papers and the cells of workbooks, too. */
    private static String body(MockHttpServletResponse response) throws IOException {
        String type = Objects.requireNonNullElse(response.getContentType(), "");
        if (type.startsWith("application/pdf")) {
            try (PDDocument paper = Loader.loadPDF(response.getContentAsByteArray())) {
                // Names are broken where a line ends.
                return new PDFTextStripper().getText(paper).replaceAll("\\s+", "");
            }
        }
        if (type.contains("spreadsheetml")) {
            StringBuilder cells = new StringBuilder();
            ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(response.getContentAsByteArray()));
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                cells.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
            return cells.toString().replace("><", ">\n<");
        }
        return response.getContentAsString();
    }

    private String plain(String text) {
        return ID.matcher(text)
                .replaceAll(found -> "id" + ids.computeIfAbsent(found.group(), id -> ids.size() + 1))
                .replaceAll("name=\"(_csrf|state)\" value=\"[^\"]*\"", "")
                .replaceAll("content=\"[^\"]{90,}\"", "")
                .replaceAll("\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?", "time");
    }
}
