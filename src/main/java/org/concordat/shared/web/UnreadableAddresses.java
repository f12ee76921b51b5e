package org.concordat.shared.web;

import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.util.HtmlUtils;

/**
 * What a person sees whose address the server cannot read at all, so that no page of the house comes into play: the same
 * words on a plain page, and not a word about the server. A program is told as a problem (RFC 9457).
 */
@Configuration(proxyBeanMethods = false)
class UnreadableAddresses {

    /** Comes after the server's own report was put in place, and so before it when there is something to say. */
    @Bean
    @Order
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainWords(MessageSource messages) {
        String unreadable = page(messages, "error.bad-request");
        String ours = page(messages, "error.ours");
        String problem = """
                {"type":"about:blank","title":"Bad Request","status":400,"detail":"%s"}""".formatted(words(messages, "api.problem.400"));
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PlainWords(unreadable, ours, problem)));
    }

    private static String page(MessageSource messages, String code) {
        return """
                <!DOCTYPE html>
                <html lang="en-GB"><head><meta charset="utf-8"><title>%1$s · Concordat</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem }</style>
                </head><body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p></main></body></html>
                """.formatted(words(messages, code), words(messages, code + ".why"), words(messages, "error.home"));
    }

    private static String words(MessageSource messages, String code) {
        return HtmlUtils.htmlEscape(messages.getMessage(code, null, Locale.UK), "UTF-8");
    }

    private static final class PlainWords extends ErrorReportValve {

        /** Where programs read. */
        private static final String PROGRAMS = "/api/";

        private final String unreadable;
        private final String ours;
        private final String problem;

        PlainWords(String unreadable, String ours, String problem) {
            this.unreadable = unreadable;
            this.ours = ours;
            this.problem = problem;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                boolean program =
                        status == 400 && String.valueOf(request.getRequestURI()).startsWith(PROGRAMS);
                response.setContentType(program ? "application/problem+json" : "text/html");
                response.setCharacterEncoding("utf-8");
                response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
                response.getReporter().write(program ? problem : status < 500 ? unreadable : ours);
                response.finishResponse();
            } catch (IOException | IllegalStateException nobodyIsListening) {
                // There is nothing more to say to someone who has gone.
                getContainer().getLogger().debug("An error was not reported", nobodyIsListening);
            }
        }
    }
}
