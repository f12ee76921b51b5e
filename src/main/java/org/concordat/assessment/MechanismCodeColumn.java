package org.concordat.assessment;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;

/** Keeps a mechanism's code as text. */
@Converter
public class MechanismCodeColumn implements AttributeConverter<MechanismCode, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable MechanismCode code) {
        return code == null ? null : code.value();
    }

    @Override
    public @Nullable MechanismCode convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : new MechanismCode(column);
    }
}
