package org.concordat.shared;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a YAML file that comes with the product into records, whose keys it takes in lower case with dashes. An unknown
 * key, one that stands twice, and whatever the records themselves refuse stop the start, with the file and the line.
 */
public final class StrictYaml {

    private final YAMLMapper yaml;

    /** @param modules how types are read that are no records */
    public StrictYaml(JacksonModule... modules) {
        yaml = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModules(modules)
                .build();
    }

    /** What a file says. Throws {@link IllegalStateException} for one that cannot be read as that. */
    public <T> T read(Resource file, Class<T> type) {
        try (InputStream content = file.getInputStream()) {
            return yaml.readValue(content, type);
        } catch (JacksonException problem) {
            int line = problem.getLocation() == null ? 0 : problem.getLocation().getLineNr();
            throw new IllegalStateException(
                    "%s, line %d: %s".formatted(file.getFilename(), line, problem.getOriginalMessage()), problem);
        } catch (IOException problem) {
            throw new IllegalStateException(file.getFilename() + " cannot be read", problem);
        }
    }
}
