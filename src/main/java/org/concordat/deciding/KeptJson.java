package org.concordat.deciding;

import jakarta.persistence.AttributeConverter;
import java.util.Map;
import org.concordat.deciding.aid.Advice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What this room keeps as it was, in columns of JSON. */
abstract class KeptJson<T> implements AttributeConverter<T, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Class<? extends T> type;

    private KeptJson(Class<? extends T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T kept) {
        return kept == null ? null : JSON.writeValueAsString(kept);
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, type);
    }

    /** The answers to questions, by their codes. */
    record Answers(Map<String, String> choices) {}

    static class OfAnswers extends KeptJson<Answers> {
        OfAnswers() {
            super(Answers.class);
        }
    }

    static class OfAdvice extends KeptJson<Advice> {
        OfAdvice() {
            super(Advice.class);
        }
    }

    static class OfTaken extends KeptJson<Decision.Taken> {
        OfTaken() {
            super(Decision.Taken.class);
        }
    }
}
