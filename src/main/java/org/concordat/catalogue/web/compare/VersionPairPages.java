package org.concordat.catalogue.web.compare;

import java.util.List;
import java.util.Locale;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.VersionStatus;
import org.concordat.catalogue.VersionSummary;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Any two versions of a framework side by side, for whoever may read them. */
@Controller
class VersionPairPages {

    private final Catalogue catalogue;
    private final MessageSource messages;

    VersionPairPages(Catalogue catalogue, MessageSource messages) {
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** The versions of those numbers; without them, the newest and the one before it. */
    @GetMapping("/frameworks/{code}/comparison")
    String compare(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        List<VersionSummary> versions = catalogue.versionsOf(code).stream()
                .filter(version -> version.status() != VersionStatus.DRAFT)
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        VersionSummary later = version(versions, after, versions.get(0));
        VersionSummary earlier = version(versions, before, before(later, versions));
        model.addAttribute("versions", versions);
        model.addAttribute("before", earlier);
        model.addAttribute("after", later);
        ComparisonView.of(tree(earlier), tree(later), new Words(messages, locale))
                .show("/frameworks/" + code + "/comparison", parameters, model);
        return "catalogue/comparison";
    }

    private static VersionSummary before(VersionSummary later, List<VersionSummary> versions) {
        int at = versions.indexOf(later);
        return versions.get(Math.min(at + 1, versions.size() - 1));
    }

    private static VersionSummary version(
            List<VersionSummary> versions, @Nullable String number, VersionSummary otherwise) {
        return number == null
                ? otherwise
                : versions.stream()
                        .filter(version -> String.valueOf(version.number()).equals(number))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private FrameworkTree tree(VersionSummary version) {
        return FrameworkTree.of(catalogue.document(version.id()));
    }
}
