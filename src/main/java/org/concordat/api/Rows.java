package org.concordat.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.FrameworkDocument;
import org.concordat.catalogue.FrameworkVersionId;
import org.concordat.shared.AreaCode;
import org.concordat.shared.MechanismCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Makes rows of what the database answers: each field from the column of its name, and what codes are called from the messages
 * or from the version of the framework, which then stands in a column {@code framework_version_id}.
 */
@Component
class Rows {

    private static final String NAME = "Name";

    private final MessageSource messages;
    private final Catalogue catalogue;

    Rows(MessageSource messages, Catalogue catalogue) {
        this.messages = messages;
        this.catalogue = catalogue;
    }

    /** One field of a row, as it is read from an answer. */
    private interface Field {
        @Nullable Object read(ResultSet row) throws SQLException;
    }

    <R extends Record> RowMapper<R> of(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, RecordComponent> named =
                Arrays.stream(components).collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : components) {
            fields.add(field(component, named));
        }
        Constructor<R> constructor = constructor(type, components);
        return (row, number) -> make(constructor, fields, row);
    }

    private Field field(RecordComponent component, Map<String, RecordComponent> named) {
        String name = component.getName();
        if (name.equals("mechanismName")) {
            return row -> framework(row)
                    .mechanism(new MechanismCode(row.getString("mechanism")))
                    .map(mechanism -> mechanism.name())
                    .orElse(row.getString("mechanism"));
        }
        if (name.equals("areaName")) {
            return row -> framework(row)
                    .area(new AreaCode(row.getString("area")))
                    .map(area -> area.name())
                    .orElse(row.getString("area"));
        }
        RecordComponent coded =
                name.endsWith(NAME) ? named.get(name.substring(0, name.length() - NAME.length())) : null;
        Code code = coded == null ? null : coded.getAnnotation(Code.class);
        if (coded != null && code != null) {
            String column = column(coded.getName());
            return row -> said(code, row.getString(column));
        }
        String column = column(name);
        Class<?> type = component.getType();
        return row -> value(row, column, type);
    }

    /** What a choice is called. */
    @Nullable String said(Code code, @Nullable String value) {
        return value == null ? null : messages.getMessage(code.says() + "." + value, null, Locale.UK);
    }

    private FrameworkDocument framework(ResultSet row) throws SQLException {
        return catalogue.document(
                new FrameworkVersionId(Objects.requireNonNull(row.getObject("framework_version_id", UUID.class))));
    }

    private static @Nullable Object value(ResultSet row, String column, Class<?> type) throws SQLException {
        if (type == Instant.class) {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
        }
        return row.getObject(column, boxed(type));
    }

    private static Class<?> boxed(Class<?> type) {
        return type == int.class
                ? Integer.class
                : type == double.class ? Double.class : type == boolean.class ? Boolean.class : type;
    }

    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static <R> Constructor<R> constructor(Class<R> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has it", e);
        }
    }

    private static <R> R make(Constructor<R> constructor, List<Field> fields, ResultSet row) throws SQLException {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).read(row);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
