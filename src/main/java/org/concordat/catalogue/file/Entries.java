package org.concordat.catalogue.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.concordat.catalogue.file.Node.Kind;
import org.jspecify.annotations.Nullable;

/** The entries of a map as they are put together, in the order of a file. What is null is left out. */
final class Entries {

    private final String path;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private Entries(String path) {
        this.path = path;
    }

    /** The map at a path, with what the filler puts into it. */
    static Node tree(String path, Consumer<Entries> filler) {
        Entries entries = new Entries(path);
        filler.accept(entries);
        return Node.map(Place.path(0, path), path, entries.fields);
    }

    Entries text(String key, @Nullable String text) {
        return put(key, text, (at, value) -> scalar(at, Kind.TEXT, value));
    }

    Entries number(String key, @Nullable Integer number) {
        return number(key, Optional.ofNullable(number).map(BigDecimal::valueOf).orElse(null));
    }

    Entries number(String key, @Nullable BigDecimal number) {
        return put(key, number, (at, value) -> scalar(at, Kind.NUMBER, value.toPlainString()));
    }

    Entries map(String key, Consumer<Entries> filler) {
        return put(key, filler, Entries::tree);
    }

    <T> Entries mapIfAny(String key, @Nullable T value, BiConsumer<Entries, T> filler) {
        return put(key, value, (at, there) -> tree(at, entries -> filler.accept(entries, there)));
    }

    Entries texts(String key, List<?> texts) {
        return each(key, texts, (at, text) -> scalar(at, Kind.TEXT, text.toString()));
    }

    Entries textsIfAny(String key, List<?> texts) {
        return texts.isEmpty() ? this : texts(key, texts);
    }

    <T> Entries maps(String key, List<T> items, BiConsumer<Entries, T> filler) {
        return each(key, items, (at, item) -> tree(at, entries -> filler.accept(entries, item)));
    }

    <T> Entries mapsIfAny(String key, List<T> items, BiConsumer<Entries, T> filler) {
        return items.isEmpty() ? this : maps(key, items, filler);
    }

    private <T> Entries each(String key, List<T> items, BiFunction<String, T, Node> make) {
        return put(key, items, (at, all) -> {
            List<Node> nodes = new ArrayList<>();
            all.forEach(item -> nodes.add(make.apply(Node.path(at, nodes.size()), item)));
            return Node.list(Place.path(0, at), at, nodes);
        });
    }

    private <T> Entries put(String key, @Nullable T value, BiFunction<String, T, Node> make) {
        if (value != null) {
            fields.put(key, make.apply(Node.path(path, key), value));
        }
        return this;
    }

    private static Node scalar(String path, Kind kind, String text) {
        return Node.scalar(Place.path(0, path), path, kind, text);
    }
}
