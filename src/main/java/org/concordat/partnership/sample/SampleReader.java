package org.concordat.partnership.sample;

import java.io.IOException;
import java.io.InputStream;
import org.concordat.partnership.Coded;
import org.concordat.partnership.Control;
import org.concordat.partnership.DatePrecision;
import org.concordat.partnership.IntegrationModel;
import org.concordat.partnership.Kind;
import org.concordat.partnership.ParticipationRole;
import org.concordat.partnership.Sector;
import org.concordat.partnership.Stage;
import org.concordat.partnership.Standing;
import org.concordat.partnership.SupportTier;
import org.concordat.shared.MechanismCode;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of the published portfolio; an unknown key, a missing one or one too many is refused, with its line. */
final class SampleReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(words())
            .build();

    private SampleReader() {}

    static SampleFile read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return YAML.readValue(content, SampleFile.class);
        } catch (JacksonException problem) {
            throw new IllegalStateException(
                    "%s, line %d: %s"
                            .formatted(
                                    file.getFilename(),
                                    problem.getLocation() == null
                                            ? 0
                                            : problem.getLocation().getLineNr(),
                                    problem.getOriginalMessage()),
                    problem);
        } catch (IOException problem) {
            throw new IllegalStateException(file.getFilename() + " cannot be read", problem);
        }
    }

    private static SimpleModule words() {
        SimpleModule module = new SimpleModule();
        coded(module, Sector.class);
        coded(module, Standing.class);
        coded(module, Kind.class);
        coded(module, SupportTier.class);
        coded(module, IntegrationModel.class);
        coded(module, Stage.class);
        coded(module, DatePrecision.class);
        coded(module, ParticipationRole.class);
        coded(module, Control.class);
        module.addDeserializer(MechanismCode.class, new StdDeserializer<>(MechanismCode.class) {
            @Override
            public MechanismCode deserialize(JsonParser parser, DeserializationContext context) {
                return new MechanismCode(parser.getString());
            }
        });
        return module;
    }

    private static <E extends Enum<E> & Coded> void coded(SimpleModule module, Class<E> choices) {
        module.addDeserializer(choices, new StdDeserializer<>(choices) {
            @Override
            public E deserialize(JsonParser parser, DeserializationContext context) {
                String code = parser.getString();
                return Coded.of(choices, code)
                        .orElseThrow(() -> context.weirdStringException(code, choices, "not one of the choices"));
            }
        });
    }
}
