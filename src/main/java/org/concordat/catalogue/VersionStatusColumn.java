package org.concordat.catalogue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Keeps a status as its code. */
@Converter(autoApply = true)
class VersionStatusColumn implements AttributeConverter<VersionStatus, String> {

    @Override
    public String convertToDatabaseColumn(VersionStatus status) {
        return status.code();
    }

    @Override
    public VersionStatus convertToEntityAttribute(String column) {
        return VersionStatus.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
