package org.concordat.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever refuses a program’s request, and however early, it is told as a problem and never as a page. Stands outside of all
 * others, the security rules among them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemsOnly extends OncePerRequestFilter {

    private final ObjectProvider<Problems> problems;

    ProblemsOnly(ObjectProvider<Problems> problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + Resource.BASE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendError(int status) throws IOException {
                tell(status, request, response);
            }

            @Override
            public void sendError(int status, String why) throws IOException {
                tell(status, request, response);
            }
        });
    }

    private void tell(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus known = HttpStatus.resolve(status);
        byte[] problem = problems.getObject().problem(known == null ? HttpStatus.BAD_REQUEST : known, request);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
        response.flushBuffer();
    }
}
