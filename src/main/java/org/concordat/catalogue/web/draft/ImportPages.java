package org.concordat.catalogue.web.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.VersionStatus;
import org.concordat.catalogue.VersionSummary;
import org.concordat.catalogue.draft.Drafting;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.catalogue.file.FrameworkFileRefused;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.catalogue.file.FrameworkWorkbook;
import org.concordat.catalogue.web.compare.ComparisonView;
import org.concordat.catalogue.web.compare.Words;
import org.concordat.identity.Viewer;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Frameworks that come in as files: held against what is here, looked at, and then drafts. */
@Controller
class ImportPages {

    private static final String ADDRESS = "/frameworks/drafts/import";
    private static final String PAGE = "catalogue/draft/import";

    private final Drafting drafting;
    private final Catalogue catalogue;
    private final MessageSource messages;

    ImportPages(Drafting drafting, Catalogue catalogue, MessageSource messages) {
        this.drafting = drafting;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    /** What is wrong with a file, in words, and where; nowhere if it is about the whole. */
    record Wrong(String place, String what) {}

    @GetMapping(ADDRESS)
    String ask() {
        return PAGE;
    }

    @PostMapping(ADDRESS)
    String look(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return orWhyNot(locale, model, response, () -> {
            if (content.length == 0) {
                throw Refusal.of("file", "draft.import.missing");
            }
            FrameworkDocument document =
                    isWorkbook(name, content) ? FrameworkWorkbook.read(content) : FrameworkFile.read(content);
            show(document, locale, model);
            return PAGE;
        });
    }

    /** Takes in what was looked at, which travels in the form. */
    @PostMapping(ADDRESS + "/taking")
    String take(
            @RequestParam(defaultValue = "") String content,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return orWhyNot(locale, model, response, () -> {
            FrameworkDocument document = FrameworkFile.read(content.getBytes(StandardCharsets.UTF_8));
            return "redirect:/frameworks/drafts/" + drafting.take(FrameworkTree.of(document), viewer.name());
        });
    }

    private static boolean isWorkbook(String name, byte[] content) {
        boolean isArchive = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        return isArchive || name.toLowerCase(Locale.ROOT).matches(".*\\.xls[a-z]?");
    }

    private void show(FrameworkDocument document, Locale locale, Model model) {
        byte[] content = FrameworkFile.write(document);
        // What is too large to be taken is refused here, and not after it was looked at.
        FrameworkFile.tree(content);
        Optional<VersionSummary> newest = catalogue.versionsOf(document.code()).stream()
                .filter(version -> version.status() != VersionStatus.DRAFT)
                .findFirst();
        model.addAttribute("document", document);
        model.addAttribute("content", new String(content, StandardCharsets.UTF_8));
        model.addAttribute("newest", newest.orElse(null));
        newest.ifPresent(version -> ComparisonView.of(
                        FrameworkTree.of(catalogue.document(version.id())),
                        FrameworkTree.of(document),
                        new Words(messages, locale))
                .show(ADDRESS, new LinkedMultiValueMap<>(), model));
    }

    private String orWhyNot(Locale locale, Model model, HttpServletResponse response, Supplier<String> work) {
        try {
            return work.get();
        } catch (FrameworkFileRefused refused) {
            return refused(
                    refused.problems().stream()
                            .map(problem -> new Wrong(
                                    messages.getMessage(problem.place(), locale),
                                    messages.getMessage(
                                            problem.code(), problem.arguments().toArray(), locale)))
                            .toList(),
                    model,
                    response);
        } catch (Refusal refusal) {
            String why = messages.getMessage(refusal.code(), refusal.arguments(), locale);
            return refused(List.of(new Wrong("", why)), model, response);
        }
    }

    private static String refused(List<Wrong> wrong, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", wrong);
        return PAGE;
    }
}
