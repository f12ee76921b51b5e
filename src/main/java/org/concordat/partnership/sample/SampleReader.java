package org.concordat.partnership.sample;

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
import org.concordat.shared.StrictYaml;
import org.springframework.core.io.Resource;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads a file of the published portfolio; an unknown key, a missing one or one too many is refused, with its line. */
final class SampleReader {

    private static final StrictYaml YAML = new StrictYaml(words());

    private SampleReader() {}

    static SampleFile read(Resource file) {
        return YAML.read(file, SampleFile.class);
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
