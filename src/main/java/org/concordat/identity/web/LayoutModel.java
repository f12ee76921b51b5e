package org.concordat.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.concordat.identity.CurrentViewer;
import org.concordat.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.ServletRequestPathUtils;

/** What the frame around every page shows: who is signed in, and which part of the product this is. */
@ControllerAdvice
class LayoutModel {

    @ModelAttribute("viewer")
    @Nullable Viewer viewer() {
        return CurrentViewer.orNull();
    }

    @ModelAttribute("section")
    String section(HttpServletRequest request) {
        String[] parts = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value()
                .split("/");
        return parts.length > 1 ? parts[1] : "";
    }

    @ModelAttribute("unsent")
    @Nullable Unsent unsent(HttpServletRequest request) {
        return Unsent.in(request);
    }
}
