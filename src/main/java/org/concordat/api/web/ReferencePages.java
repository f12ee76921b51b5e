package org.concordat.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.concordat.identity.PublicAddress;
import org.concordat.identity.TokenScope;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the interface is: for programs as OpenAPI, and for people as pages made of the same. */
@Controller
class ReferencePages {

    private static final String YAML = "application/yaml";

    private final OpenApi openApi;
    private final PublicAddress address;

    ReferencePages(OpenApi openApi, PublicAddress address) {
        this.openApi = openApi;
        this.address = address;
    }

    /** The resources that one scope of a token opens. */
    record Group(String scope, List<Entry> entries) {}

    @GetMapping("/api")
    String reference(Model model, HttpServletRequest request) {
        JsonNode document = openApi.document(server(request));
        List<Group> groups = new ArrayList<>();
        for (TokenScope scope : TokenScope.values()) {
            groups.add(new Group(
                    scope.code(),
                    List.of(Resource.values()).stream()
                            .filter(resource -> resource.scope() == scope)
                            .map(resource -> Entry.of(document, resource.path()))
                            .toList()));
        }
        model.addAttribute("groups", groups);
        model.addAttribute("shapes", Entry.others(document, groups));
        return addressed("api/reference", model, request);
    }

    @GetMapping("/api/guide")
    String guide(Model model, HttpServletRequest request) {
        addressed("api/guide", model, request);
        String server = (String) model.getAttribute("server");
        model.addAttribute("query", OpenApi.kept("query.m").replace("{server}", server));
        model.addAttribute("script", OpenApi.kept("sheet.js").replace("{server}", server));
        return "api/guide";
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(HttpServletRequest request) {
        return ResponseEntity.ok(ApiJson.write(openApi.document(server(request))));
    }

    @GetMapping(path = "/api/openapi.yaml", produces = YAML)
    ResponseEntity<byte[]> yaml(HttpServletRequest request) {
        return ResponseEntity.ok(YAMLMapper.shared().writeValueAsBytes(openApi.document(server(request))));
    }

    private String addressed(String page, Model model, HttpServletRequest request) {
        boolean known = !server(request).startsWith("/");
        model.addAttribute("known", known);
        model.addAttribute("server", known ? server(request) : "https://concordat.example.org");
        return page;
    }

    /** Where this is; without its beginning where nothing trustworthy says so. */
    private String server(HttpServletRequest request) {
        String root = address.link("/", request);
        return root.length() > 1 ? root.substring(0, root.length() - 1) : root;
    }
}
