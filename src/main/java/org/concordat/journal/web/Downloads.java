package org.concordat.journal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Objects;
import org.concordat.journal.Act;
import org.concordat.journal.Addressed;
import org.concordat.journal.Journal;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Notes every file that is handed out, before its first byte is: any answer that names a file is one, so that a new
 * download cannot forget to be noted.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1) // around what makes a file of a page
class Downloads extends OncePerRequestFilter {

    private final Journal journal;
    private final Addressed addressed;

    Downloads(Journal journal, Addressed addressed) {
        this.journal = journal;
        this.addressed = addressed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {

            private boolean noted;

            @Override
            public void setHeader(String name, @Nullable String value) {
                look(name, value);
                super.setHeader(name, value);
            }

            @Override
            public void addHeader(String name, @Nullable String value) {
                look(name, value);
                super.addHeader(name, value);
            }

            private void look(String name, @Nullable String value) {
                if (!noted && value != null && name.equalsIgnoreCase(HttpHeaders.CONTENT_DISPOSITION)) {
                    noted = true;
                    note(request, value);
                }
            }
        });
    }

    private void note(HttpServletRequest request, String disposition) {
        String path = ServletRequestPathUtils.parseAndCache(request)
                .pathWithinApplication()
                .value();
        String file =
                Objects.requireNonNullElse(ContentDisposition.parse(disposition).getFilename(), path);
        String query = request.getQueryString();
        journal.note(
                Act.DOWNLOADED,
                addressed.subject(path),
                Line.of(Word.message("journal.file"), null, Word.text(file)),
                Line.of(
                        Word.message("journal.asked-for"),
                        null,
                        Word.text(request.getRequestURI() + (query == null ? "" : "?" + query))));
    }
}
