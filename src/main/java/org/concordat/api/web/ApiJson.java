package org.concordat.api.web;

import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.concordat.shared.ThemeCode;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Everything as programs read it: the same bytes for the same things, nothing left out that is null. */
final class ApiJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule("codes")
                    .addSerializer(AreaCode.class, ToStringSerializer.instance)
                    .addSerializer(MechanismCode.class, ToStringSerializer.instance)
                    .addSerializer(ThemeCode.class, ToStringSerializer.instance))
            .build();

    private ApiJson() {}

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }
}
