package org.concordat.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.ConcordatTest;
import org.concordat.identity.As;
import org.concordat.identity.Role;
import org.concordat.identity.Token;
import org.concordat.identity.TokenScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document says what there is, and every answer is as it says. */
@ConcordatTest
class OpenApiTest {

    private static final Path PRINTED = Path.of("docs", "openapi.yaml");

    @Autowired
    MockMvc web;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    BeanFactory beans;

    private JsonNode document;

    @BeforeEach
    void readTheDocument() throws Exception {
        document = JsonMapper.shared()
                .readTree(web.perform(get("/api/openapi.json").with(As.director()))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray());
    }

    private List<String> paths() {
        return List.copyOf(document.get("paths").propertyNames());
    }

    private JsonNode operation(String path) {
        return document.get("paths").get(path).get("get");
    }

    @Test
    void namesEveryRouteAndNoOther() {
        Set<String> mapped = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/api/v1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped).isNotEmpty();
        assertThat(paths()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void saysOfEveryPathWhatOpensIt() throws Exception {
        for (TokenScope scope : TokenScope.values()) {
            Programs one = new Programs(web, Token.of(Token.someone(Role.DIRECTOR, null), Set.of(scope), beans));
            for (String path : paths()) {
                boolean opens =
                        operation(path).at("/security/0/token/0").asString().equals(scope.code());
                int status = one.ask(path.replaceAll("\\{[^}]+}", "01890000-0000-7000-8000-000000000000"))
                        .getStatus();
                assertThat(status == 403).as("%s with %s", path, scope).isEqualTo(!opens);
            }
        }
    }

    @Test
    void givesAnExampleOfEveryAnswerThatIsAsItSays() {
        for (String path : paths()) {
            JsonNode json = operation(path).at("/responses/200/content/application~1json");
            assertThat(json.has("example")).as(path).isTrue();
            assertThat(HeldTo.faults(document, json.get("schema"), json.get("example")))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void describesEveryFieldOfEveryRow() {
        document.at("/components/schemas")
                .forEachEntry((name, schema) -> schema.get("properties").forEachEntry((field, says) -> {
                    boolean ofAFramework = !schema.has("description") || name.equals("FrameworkDocument");
                    String coded = field.replaceAll("Name$", "");
                    boolean names =
                            !coded.equals(field) && schema.get("properties").has(coded);
                    assertThat(says.has("description") || ofAFramework || names)
                            .as(name + "." + field)
                            .isTrue();
                }));
    }

    /** What was promised is kept: what changes here is read and committed by whoever means it. */
    @Test
    void isWhatTheDocumentationSays() throws IOException {
        JsonNode without = document.deepCopy();
        ((ObjectNode) without).remove("servers");
        String said = YAMLMapper.shared().writeValueAsString(without);
        String written = Files.exists(PRINTED) ? Files.readString(PRINTED) : "";
        if (!said.equals(written)) {
            Files.writeString(PRINTED, said);
        }
        assertThat(written).as("%s was written anew", PRINTED).isEqualTo(said);
    }

    @Test
    void isThereAsYamlAndAsPagesForWhoeverIsSignedIn() throws Exception {
        for (String page : List.of("/api", "/api/guide", "/api/openapi.yaml")) {
            for (Role role : Role.values()) {
                assertThat(web.perform(get(page).with(As.role(role)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                        .isEqualTo(200);
            }
        }
        String page = web.perform(get("/api").with(As.director()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(paths()).allSatisfy(path -> assertThat(page).contains(path));
    }
}
