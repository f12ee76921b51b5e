package org.concordat.api.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.concordat.identity.TokenScope;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The interface in the words of OpenAPI 3.1, made of the resources, the records that they answer with, and one example each. */
@Component
class OpenApi {

    private static final String TOKEN = "token";
    private static final String FOLDER = "api/";

    /** What is answered when what was asked for is not. */
    private static final List<Integer> OTHERWISE = List.of(304, 400, 401, 403, 404, 405, 406, 429);

    private final MessageSource messages;

    OpenApi(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The document.
     *
     * @param server where it is served from
     */
    ObjectNode document(String server) {
        Shapes shapes = new Shapes(messages);
        ObjectNode document = ApiJson.MAPPER.createObjectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", say("api.title"))
                .put("version", "1")
                .put("description", say("api.about"));
        document.putArray("servers").addObject().put("url", server);
        document.putArray("security").addObject().putArray(TOKEN);
        var tags = document.putArray("tags");
        for (TokenScope scope : TokenScope.values()) {
            tags.addObject().put("name", scope.code()).put("description", say("tokenscope." + scope.code() + ".opens"));
        }
        ObjectNode paths = document.putObject("paths");
        for (Resource resource : Resource.values()) {
            paths.putObject(resource.path()).set("get", operation(resource, shapes));
        }
        ObjectNode components = document.putObject("components");
        components.set("schemas", shapes.schemas());
        problem(shapes.schemas().putObject("Problem"));
        ObjectNode responses = components.putObject("responses");
        for (int status : OTHERWISE) {
            response(responses.putObject("Status" + status), status);
        }
        components
                .putObject("securitySchemes")
                .putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", say("api.token"));
        return document;
    }

    private ObjectNode operation(Resource resource, Shapes shapes) {
        ObjectNode operation = ApiJson.MAPPER.createObjectNode();
        operation.putArray("tags").add(resource.scope().code());
        operation.put("operationId", resource.code()).put("summary", say("api.resource." + resource.code()));
        operation.put("description", say("api.resource." + resource.code() + ".about"));
        operation
                .putArray("security")
                .addObject()
                .putArray(TOKEN)
                .add(resource.scope().code());
        var parameters = operation.putArray("parameters");
        resource.inPath().forEach(parameter -> parameters.add(parameter(resource, parameter, "path")));
        resource.inQuery().forEach(parameter -> parameters.add(parameter(resource, parameter, "query")));
        ObjectNode responses = operation.putObject("responses");
        ObjectNode found = responses.putObject("200").put("description", say("api.found"));
        ObjectNode headers = found.putObject("headers");
        header(headers, "ETag");
        if (resource.listed()) {
            header(headers, "Link");
            header(headers, "Total-Items");
        }
        ObjectNode content = found.putObject("content");
        ObjectNode json = content.putObject("application/json");
        json.set("schema", resource.listed() ? page(resource, shapes) : shapes.of(resource.says()));
        JsonNode example = example(resource);
        if (example != null) {
            json.set("example", example);
        }
        if (resource.listed()) {
            content.putObject("text/csv").putObject("schema").put("type", "string");
        }
        for (int status : OTHERWISE) {
            responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/Status" + status);
        }
        return operation;
    }

    private ObjectNode parameter(Resource resource, Parameter parameter, String in) {
        ObjectNode described = ApiJson.MAPPER
                .createObjectNode()
                .put("name", parameter.code())
                .put("in", in)
                .put("required", in.equals("path"));
        String own =
                messages.getMessage("api.parameter." + resource.code() + "." + parameter.code(), null, null, Locale.UK);
        described.put("description", own == null ? say("api.parameter." + parameter.code()) : own);
        ObjectNode schema = described.putObject("schema");
        switch (parameter.type()) {
            case NUMBER -> schema.put("type", "integer").put("minimum", 1).put("maximum", parameter.most());
            case FLAG -> schema.put("type", "boolean");
            case ID -> schema.put("type", "string").put("format", "uuid");
            case CODE -> schema.put("type", "string").put("pattern", "^" + Parameter.Type.CODE.form() + "$");
        }
        return described;
    }

    private ObjectNode page(Resource resource, Shapes shapes) {
        ObjectNode page = ApiJson.MAPPER.createObjectNode().put("type", "object");
        var required = page.putArray("required");
        ObjectNode properties = page.putObject("properties");
        for (String figure : new String[] {"page", "size", "totalItems", "totalPages"}) {
            required.add(figure);
            properties.putObject(figure).put("type", "integer").put("description", say("api.page." + figure));
        }
        required.add("items");
        properties.putObject("items").put("type", "array").set("items", shapes.of(resource.says()));
        return page;
    }

    private void header(ObjectNode headers, String name) {
        headers.putObject(name)
                .put("description", say("api.header." + name))
                .putObject("schema")
                .put("type", name.equals("Total-Items") ? "integer" : "string");
    }

    private void response(ObjectNode response, int status) {
        response.put("description", say("api.problem." + status));
        if (status >= 400) {
            response.putObject("content")
                    .putObject("application/problem+json")
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem");
        }
    }

    private void problem(ObjectNode schema) {
        schema.put("type", "object").put("description", say("api.shape.Problem"));
        schema.putArray("required").add("type").add("title").add("status").add("instance");
        ObjectNode properties = schema.putObject("properties");
        for (String field : new String[] {"type", "title", "status", "detail", "instance", "parameter"}) {
            properties
                    .putObject(field)
                    .put("type", field.equals("status") ? "integer" : "string")
                    .put("description", say("api.problem." + field));
        }
    }

    /** An answer as it is in the sample; null where none is kept. */
    static @Nullable JsonNode example(Resource resource) {
        String name = resource.code() + ".json";
        return new ClassPathResource(FOLDER + name).exists() ? ApiJson.MAPPER.readTree(kept(name)) : null;
    }

    /** What stands in a file of this room. */
    static String kept(String name) {
        try {
            return new ClassPathResource(FOLDER + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String say(String code) {
        return Objects.requireNonNull(messages.getMessage(code, null, Locale.UK));
    }
}
