package org.concordat.shared.web;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns the text of an address or a form into any id of this house: a record around one UUID. */
@Configuration(proxyBeanMethods = false)
class IdConversions implements WebMvcConfigurer, ConditionalGenericConverter {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(this);
    }

    @Override
    public @Nullable Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        RecordComponent[] parts = target.getType().getRecordComponents();
        return parts != null && parts.length == 1 && parts[0].getType() == UUID.class;
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source == null || source.toString().isBlank()) {
            return null;
        }
        String text = source.toString().strip();
        if (!text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new IllegalArgumentException("Not an id");
        }
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(to.getType()), UUID.fromString(text));
    }
}
