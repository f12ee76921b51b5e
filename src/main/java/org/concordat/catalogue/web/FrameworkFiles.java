package org.concordat.catalogue.web;

import org.concordat.catalogue.file.FrameworkFile;
import org.concordat.catalogue.file.FrameworkWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A version of a framework to take along: as a YAML file, or as a workbook. Whoever may read it may. */
@Controller
class FrameworkFiles {

    private final Editions editions;

    FrameworkFiles(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/frameworks/{code}/framework.yaml")
    ResponseEntity<byte[]> yaml(@PathVariable String code, @RequestParam(required = false) @Nullable String version) {
        Edition edition = editions.edition(code, version);
        return file(edition, "yaml", "application/yaml;charset=UTF-8", FrameworkFile.write(edition.document()));
    }

    @GetMapping("/frameworks/{code}/framework.xlsx")
    ResponseEntity<byte[]> workbook(
            @PathVariable String code, @RequestParam(required = false) @Nullable String version) {
        Edition edition = editions.edition(code, version);
        return file(
                edition,
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                FrameworkWorkbook.write(edition.document()));
    }

    /** Such as {@code beyond-the-organisation-1.yaml}: the code of a framework is plain letters. */
    private static ResponseEntity<byte[]> file(Edition edition, String ending, String type, byte[] content) {
        String name = edition.summary().code() + "-" + edition.summary().number() + "." + ending;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }
}
