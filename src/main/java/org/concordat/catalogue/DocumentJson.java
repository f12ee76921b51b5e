package org.concordat.catalogue;

import java.util.function.Function;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes and reads a document as the JSON that the database keeps. */
final class DocumentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .addModule(codes())
            .build();

    private DocumentJson() {}

    static String write(FrameworkDocument document) {
        return MAPPER.writeValueAsString(document);
    }

    static FrameworkDocument read(String json) {
        return MAPPER.readValue(json, FrameworkDocument.class);
    }

    private static SimpleModule codes() {
        SimpleModule module = new SimpleModule("codes");
        code(module, AreaCode.class, AreaCode::new);
        code(module, MechanismCode.class, MechanismCode::new);
        code(module, ThemeCode.class, ThemeCode::new);
        return module;
    }

    private static <T> void code(SimpleModule module, Class<T> type, Function<String, T> make) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addKeyDeserializer(type, new CodeKey(make));
        module.addDeserializer(type, new CodeValue<>(type, make));
    }

    private static final class CodeKey extends KeyDeserializer {

        private final Function<String, ?> make;

        CodeKey(Function<String, ?> make) {
            this.make = make;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws JacksonException {
            return make.apply(key);
        }
    }

    private static final class CodeValue<T> extends FromStringDeserializer<T> {

        private final transient Function<String, T> make;

        CodeValue(Class<T> type, Function<String, T> make) {
            super(type);
            this.make = make;
        }

        @Override
        protected T _deserialize(String value, DeserializationContext context) {
            return make.apply(value);
        }
    }
}
