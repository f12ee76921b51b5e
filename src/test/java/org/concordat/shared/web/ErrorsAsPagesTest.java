package org.concordat.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is asked for in the end, by the request that an error is told to. */
class ErrorsAsPagesTest {

    private static final String PAGE = "text/html";

    @Test
    void whoeverTakesAnythingIsToldByAPage() throws ServletException, IOException {
        assertThat(asked(DispatcherType.ERROR, "*/*")).isEqualTo(PAGE);
        assertThat(asked(DispatcherType.ERROR, null)).isEqualTo(PAGE);
        assertThat(asked(DispatcherType.ERROR, "text/css,*/*;q=0.1")).isEqualTo(PAGE);
    }

    @Test
    void whoAsksForJsonIsGivenIt() throws ServletException, IOException {
        assertThat(asked(DispatcherType.ERROR, "application/json")).isEqualTo("application/json");
        assertThat(asked(DispatcherType.ERROR, "application/problem+json, */*"))
                .isEqualTo("application/problem+json, */*");
    }

    @Test
    void nothingIsChangedWhileThereIsNoError() throws ServletException, IOException {
        assertThat(asked(DispatcherType.REQUEST, "*/*")).isEqualTo("*/*");
    }

    @Test
    void programsAreNeverToldByAPage() throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/nothing");
        assertThat(asked(request, DispatcherType.ERROR, "*/*")).isEqualTo("*/*");
    }

    private static String asked(DispatcherType type, @Nullable String accept) throws ServletException, IOException {
        return asked(new MockHttpServletRequest("GET", "/views"), type, accept);
    }

    private static String asked(MockHttpServletRequest request, DispatcherType type, @Nullable String accept)
            throws ServletException, IOException {
        request.setDispatcherType(type);
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        MockFilterChain chain = new MockFilterChain();
        new ErrorsAsPages().doFilter(request, new MockHttpServletResponse(), chain);
        HttpServletRequest passed = (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
        assertThat(String.join(", ", Collections.list(passed.getHeaders("accept"))))
                .isEqualTo(passed.getHeader("Accept"));
        return passed.getHeader("Accept");
    }
}
