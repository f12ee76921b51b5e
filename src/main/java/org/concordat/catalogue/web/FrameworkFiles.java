package org.concordat.catalogue.web;

import org.concordat.catalogue.draft.DraftId;
import org.concordat.catalogue.draft.Drafting;
import org.concordat.catalogue.draft.Drafts;
import org.concordat.catalogue.draft.FrameworkDraft;
import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.catalogue.file.FrameworkWorkbook;
import org.concordat.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A framework to take along, as a YAML file or as a workbook: a version, or a draft with all that is wrong in it yet. */
@Controller
class FrameworkFiles {

    private final Editions editions;
    private final Drafts drafts;
    private final Drafting drafting;

    FrameworkFiles(Editions editions, Drafts drafts, Drafting drafting) {
        this.editions = editions;
        this.drafts = drafts;
        this.drafting = drafting;
    }

    @GetMapping("/frameworks/{code}/framework.yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String code, @RequestParam(required = false) @Nullable String version) {
        Edition edition = editions.edition(code, version);
        return yaml(name(edition), FrameworkTree.of(edition.document()));
    }

    @GetMapping("/frameworks/{code}/framework.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String code, @RequestParam(required = false) @Nullable String version) {
        Edition edition = editions.edition(code, version);
        return workbook(name(edition), FrameworkTree.of(edition.document()));
    }

    @GetMapping("/frameworks/drafts/{id}/framework.yaml")
    ResponseEntity<byte[]> draftYaml(@PathVariable DraftId id) {
        FrameworkDraft draft = drafts.findById(id).orElseThrow(NotFound::new);
        return yaml(name(draft), drafting.tree(draft));
    }

    @GetMapping("/frameworks/drafts/{id}/framework.xlsx")
    ResponseEntity<byte[]> draftWorkbook(@PathVariable DraftId id) {
        FrameworkDraft draft = drafts.findById(id).orElseThrow(NotFound::new);
        return workbook(name(draft), drafting.tree(draft));
    }

    /** Such as {@code beyond-the-organisation-1}: the code of a framework is plain letters. */
    private static String name(Edition edition) {
        return edition.summary().code() + "-" + edition.summary().number();
    }

    private static String name(FrameworkDraft draft) {
        return draft.code() + "-" + draft.number() + "-draft";
    }

    private static ResponseEntity<byte[]> yaml(String name, FrameworkTree tree) {
        return file(name + ".yaml", "application/yaml;charset=UTF-8", FrameworkFile.write(tree));
    }

    private static ResponseEntity<byte[]> workbook(String name, FrameworkTree tree) {
        return file(
                name + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                FrameworkWorkbook.write(tree));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }
}
