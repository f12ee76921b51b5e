package org.concordat.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Any table of any page as CSV: the page is made as for a person, with all rows instead of some ({@link TableState}), and its
 * tables are read out of it ({@link ShownTable}). So a file says what the page says, to whoever may see the page, and no table
 * needs a file of its own.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class TablesAsCsv extends OncePerRequestFilter {

    /** The parameter that asks for it. */
    static final String PARAMETER = "csv";

    /** Its value that asks for the table that has pages; any other asks for every table. */
    static final String PAGED = "paged";

    /** So that spreadsheet programs read it as Unicode. */
    private static final String MARK = "\uFEFF";

    /** A page of thousands of rows is large while it is read, so that few are at a time. */
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || request.getParameter(PARAMETER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        turns.acquireUninterruptibly();
        try {
            answer(request, response, chain);
        } finally {
            turns.release();
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String type = page.getContentType();
        if (page.getStatus() != HttpStatus.OK.value() || type == null || !type.startsWith("text/html")) {
            page.copyBodyToResponse();
            return;
        }
        Document document = Jsoup.parse(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        List<ShownTable> tables = ShownTable.of(document, PAGED.equals(request.getParameter(PARAMETER)));
        if (tables.isEmpty()) {
            // The page said already what it is written in; whoever says that there is nothing may write otherwise.
            response.setContentType(null);
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        byte[] file = (MARK + csv(tables)).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(document), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static String csv(List<ShownTable> tables) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            for (ShownTable table : tables) {
                if (tables.size() > 1) {
                    printer.printRecord(table.title());
                }
                printer.printRecords(table.rows());
                if (tables.size() > 1) {
                    printer.println();
                }
            }
        }
        return text.toString();
    }

    /** After the page's heading. */
    private static String name(Document document) {
        String heading = document.select("main h1").text().strip();
        String plain = heading.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "table" : plain.substring(0, Math.min(plain.length(), 80))) + ".csv";
    }
}
