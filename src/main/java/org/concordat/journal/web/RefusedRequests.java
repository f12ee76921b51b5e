package org.concordat.journal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.concordat.identity.CurrentViewer;
import org.concordat.journal.Act;
import org.concordat.journal.Addressed;
import org.concordat.journal.Journal;
import org.concordat.shared.journal.Line;
import org.concordat.shared.journal.Subject;
import org.concordat.shared.journal.Word;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Notes what people who are signed in were refused: what they may not do, what exists and is not theirs, what could not be
 * done now. It stands outside the rules that refuse, and inside of what knows who asks.
 */
class RefusedRequests extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequests.class);

    private final Journal journal;
    private final Addressed addressed;

    RefusedRequests(Journal journal, Addressed addressed) {
        this.journal = journal;
        this.addressed = addressed;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == HttpStatus.FORBIDDEN || status == HttpStatus.NOT_FOUND || status == HttpStatus.CONFLICT) {
            note(request, status);
        }
    }

    /** A link that may still be good is not for others to read, nor what someone was just answering. */
    private static String withoutSecrets(String path) {
        return path.replaceFirst("^/(password|invitation|answers/[^/]+)/.+", "/$1/…");
    }

    private void note(HttpServletRequest request, HttpStatus status) {

        try {
            String path = ServletRequestPathUtils.parseAndCache(request)
                    .pathWithinApplication()
                    .value();
            Subject subject = CurrentViewer.orNull() == null ? null : refused(path, status);
            if (subject != null) {
                journal.note(
                        Act.REFUSED,
                        subject,
                        Line.of(
                                Word.message("journal.asked-for"),
                                null,
                                Word.text(request.getMethod() + " " + withoutSecrets(path))),
                        Line.of(Word.message("journal.told"), null, Word.message("journal.told." + status.value())));
            }
        } catch (DataAccessException | TransactionException problem) {
            LOG.error("A refusal could not be noted in the journal", problem);
        }
    }

    /** What is not there at all was not refused. */
    private @Nullable Subject refused(String path, HttpStatus status) {
        return status == HttpStatus.NOT_FOUND ? addressed.hidden(path) : addressed.subject(path);
    }
}
