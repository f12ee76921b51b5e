package org.concordat.shared.web;

import java.beans.PropertyEditorSupport;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes what no browser sends for what it comes to, since a form one of whose fields cannot be read is no form at all and could
 * not be shown again: a text where a file belongs is no file, several are their first, and a box says yes or no.
 */
@ControllerAdvice
class OddValues {

    private static final Set<String> YES = Set.of("true", "on");

    @InitBinder
    void take(WebDataBinder binder) {
        binder.registerCustomEditor(Boolean.class, new Box());
        binder.registerCustomEditor(MultipartFile.class, new File());
    }

    private static final class Box extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(YES.contains(text));
        }
    }

    private static final class File extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(null);
        }

        @Override
        public void setValue(@Nullable Object sent) {
            super.setValue(
                    sent instanceof Collection<?> several ? several.iterator().next() : sent);
        }
    }
}
