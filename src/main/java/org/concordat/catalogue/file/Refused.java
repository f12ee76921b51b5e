package org.concordat.catalogue.file;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Stops the start at a shipped file that is wrong, with everything that is wrong with it in words. */
@Component
class Refused {

    private final MessageSource messages;

    Refused(MessageSource messages) {
        this.messages = messages;
    }

    <T> T orWhyNot(Resource file, Function<byte[], T> reading) throws IOException {
        try {
            return reading.apply(file.getContentAsByteArray());
        } catch (FrameworkFileRefused refused) {
            String problems =
                    refused.problems().stream().map(this::inWords).collect(Collectors.joining(System.lineSeparator()));
            throw new IllegalStateException(file.getFilename() + System.lineSeparator() + problems, refused);
        }
    }

    private String inWords(Problem problem) {
        String words = messages.getMessage(problem.code(), problem.arguments().toArray(), Locale.UK);
        return messages.getMessage(problem.place(), Locale.UK) + ", " + problem.path() + ": " + words;
    }
}
