package org.concordat.identity;

import jakarta.servlet.Filter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** What a test does itself is work of the system and sees everything; what it asks a page for is seen by the asker's right. */
public class TestsAreSystemWork implements TestExecutionListener, Ordered {

    private static final String NAME = "a test";

    @Override
    public void beforeTestClass(TestContext test) {
        SystemWork.switchTo(NAME);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        SystemWork.switchTo(NAME);
    }

    /** Before a transaction of the test takes its connection. */
    @Override
    public int getOrder() {
        return 3000;
    }

    /** Takes the test's own rights away while a page answers on the test's own thread. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class ExceptInPages {

        @Bean
        FilterRegistrationBean<Filter> withoutTheRightsOfTheTest() {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
                String outer = SystemWork.switchTo(null);
                try {
                    chain.doFilter(request, response);
                } finally {
                    SystemWork.switchTo(outer);
                }
            });
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }
}
