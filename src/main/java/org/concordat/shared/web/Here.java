package org.concordat.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets every page say where it is, with what its address asks for. */
@ControllerAdvice
class Here {

    @ModelAttribute("shownPage")
    Address here(HttpServletRequest request) {
        return new Address(request.getRequestURI(), request.getQueryString() == null ? "" : request.getQueryString());
    }

    /** The address of a page as the browser sent it. */
    record Address(String path, String query) {

        /** The same with all tables as CSV. */
        public String csvLink() {
            return UriComponentsBuilder.fromPath(path)
                    .query(query)
                    .replaceQueryParam("page")
                    .replaceQueryParam(TablesAsCsv.PARAMETER, "all")
                    .build()
                    .toUriString();
        }
    }
}
