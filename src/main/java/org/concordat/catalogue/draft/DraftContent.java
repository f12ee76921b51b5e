package org.concordat.catalogue.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.catalogue.Vocabulary;
import org.concordat.catalogue.file.FrameworkTree;
import org.concordat.catalogue.file.Node;
import org.concordat.shared.NotFound;
import org.concordat.shared.PlainText;
import org.concordat.shared.Refusal;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a draft says: the tree of a framework file, in which things may be missing or wrong, and in which every part has a
 * key of its own. Code and number of the framework are the draft's and do not stand in it.
 */
public final class DraftContent {

    /** Far more than a framework may have anywhere; what is longer is no text that someone writes. */
    static final int LONGEST = 20_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String NEXT = "@next";

    private final ObjectNode root;

    private DraftContent(ObjectNode root) {
        this.root = root;
    }

    static DraftContent read(String json) {
        return new DraftContent((ObjectNode) MAPPER.readTree(json));
    }

    String json() {
        return MAPPER.writeValueAsString(root);
    }

    /** What a framework says, as the beginning of a draft. */
    static DraftContent of(FrameworkTree tree) {
        DraftContent content = new DraftContent((ObjectNode) json(tree.root()));
        if (content.root.get("framework") instanceof ObjectNode head) {
            head.remove(List.of("code", "version"));
        }
        content.root.put(Part.KEY, 0);
        content.root.put(NEXT, 1);
        content.whole().all().stream().skip(1).forEach(content::giveKey);
        return content;
    }

    /** A framework of which no more is known than its name. */
    static DraftContent named(String name) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.putObject("framework").put("name", name).put("language", "en-GB");
        root.putArray("themes");
        root.putArray("areas");
        ObjectNode rules = root.putObject("rules");
        rules.putObject("targets");
        rules.putObject("tiers");
        rules.putObject("relevance").put("default", 2).putObject("by-kind");
        rules.putObject("critical").putArray("every-kind");
        root.put(Part.KEY, 0);
        root.put(NEXT, 1);
        return new DraftContent(root);
    }

    private static JsonNode json(Node node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (node.kind()) {
            case MAP -> {
                ObjectNode map = make.objectNode();
                node.fields().forEach((key, value) -> map.set(key, json(value)));
                yield map;
            }
            case LIST -> {
                ArrayNode list = make.arrayNode();
                node.items().forEach(item -> list.add(json(item)));
                yield list;
            }
            case NUMBER -> MAPPER.readTree(node.text());
            case FLAG -> make.booleanNode(Boolean.parseBoolean(node.text()));
            case NOTHING -> make.nullNode();
            case TEXT -> make.stringNode(node.text());
        };
    }

    private void giveKey(Part part) {
        int key = root.path(NEXT).asInt();
        part.node().put(Part.KEY, key);
        root.put(NEXT, key + 1);
    }

    /** The framework as a whole. */
    public Part whole() {
        return new Part(PartKind.FRAMEWORK, root, null);
    }

    /** Every area. */
    public List<Part> areas() {
        return whole().parts(PartKind.AREA);
    }

    /** Every mechanism, in the order of the areas. */
    public List<Part> mechanisms() {
        return areas().stream()
                .flatMap(area -> area.parts(PartKind.MECHANISM).stream())
                .toList();
    }

    /** The part of that key. */
    public Optional<Part> part(int key) {
        return whole().all().stream().filter(part -> part.key() == key).findFirst();
    }

    /** The same; throws {@link NotFound} when it is not there, or no longer. */
    public Part existing(int key) {
        return part(key).orElseThrow(NotFound::new);
    }

    /** The part of that kind and key. */
    public Part existing(PartKind kind, int key) {
        return part(key).filter(part -> part.kind() == kind).orElseThrow(NotFound::new);
    }

    Set<String> codes(PartKind kind) {
        return whole().all().stream()
                .filter(part -> part.kind() == kind)
                .map(Part::code)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Writes a text where a writer saw another. What says already what they write is left; throws {@link Overtaken} when it
     * says neither what they saw nor what they write.
     */
    void write(TextPlace at, String seen, String typed, Identities kept) {
        Part part = existing(at.part());
        Field field = part.kind().field(at.field()).orElseThrow(NotFound::new);
        String text = Objects.requireNonNullElse(PlainText.passage(at.toString(), typed, LONGEST), "");
        if (field.type() == Field.Type.LINE && text.contains("\n")) {
            throw Refusal.of(at.toString(), "draft.text.one-line");
        }
        String now = part.text(field.path());
        if (now.equals(text)) {
            return;
        }
        if (!Seen.mark(now).equals(seen)) {
            throw new Overtaken(at, now, text);
        }
        if (field.path().equals("code")) {
            recode(part, text, kept);
        }
        part.write(field, text);
    }

    /** Everything that refers to a part by its code follows it; a code that was published stands for one thing for good. */
    private void recode(Part part, String code, Identities kept) {
        String field = new TextPlace(part.key(), "code").toString();
        String before = part.code();
        if (kept.has(part.kind(), before)) {
            throw Refusal.of(field, "draft.code.frozen", before);
        }
        if (kept.has(part.kind(), code)) {
            throw Refusal.of(field, "draft.code.kept", code);
        }
        if (!code.isEmpty() && codes(part.kind()).contains(code)) {
            throw Refusal.of(field, "draft.code.twice", code);
        }
        if (!before.isEmpty() && !code.isEmpty()) {
            new Recoding(this, part.kind(), before, code).follow(part);
        }
    }

    /** Adds an empty part at the end of its list and gives it the next free code; says its key. */
    int add(PartKind kind, int parent, Identities kept) {
        Part owner = existing(Objects.requireNonNull(kind.parent()), parent);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        owner.list(kind).add(node);
        Part part = new Part(kind, node, owner);
        giveKey(part);
        if (kind == PartKind.MECHANISM || kind == PartKind.IDEA) {
            node.put("code", freeCode(part, owner, kept));
        }
        return part.key();
    }

    private String freeCode(Part part, Part owner, Identities kept) {
        String stem = owner.code() + (part.kind() == PartKind.IDEA ? "-" : "");
        Set<String> taken = codes(part.kind());
        int number = 1;
        while (taken.contains(stem + number) || kept.has(part.kind(), stem + number)) {
            number++;
        }
        return stem + number;
    }

    void rename(String name) {
        whole().write(Field.line("framework/name", 80), name);
    }

    /** Takes a part out with all that belongs to it, and gives what was taken. */
    ObjectNode remove(Part part) {
        Part owner = Objects.requireNonNull(part.parent());
        return (ObjectNode) owner.list(part.kind()).remove(part.place());
    }

    /** Puts back what was taken out, as near as may be to where it stood. */
    void putBack(PartKind kind, int parent, int place, ObjectNode node) {
        Part owner = part(parent).orElseThrow(() -> new Refusal("draft.removal.parent-gone"));
        ArrayNode list = owner.list(kind);
        list.insert(Math.min(place, list.size()), node);
    }

    /** Brings in a mechanism that another says, with its targets, at the end of its area; that comes with it if need be. */
    void bringBack(String code, DraftContent from) {
        Part there = from.mechanisms().stream()
                .filter(mechanism -> mechanism.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (codes(PartKind.MECHANISM).contains(code)) {
            throw new Refusal("draft.code.twice", code);
        }
        Part area = Objects.requireNonNull(there.parent());
        Part here = areas().stream()
                .filter(each -> each.code().equals(area.code()))
                .findFirst()
                .orElseGet(() -> empty(area));
        here.list(PartKind.MECHANISM).add(there.node());
        new Part(PartKind.MECHANISM, there.node(), here).all().forEach(this::giveKey);
        Vocabulary.STAGES.stream()
                .map(stage -> Field.number("rules/targets/" + code + "/" + stage))
                .filter(target -> whole().text(target.path()).isEmpty())
                .forEach(target -> whole().write(target, from.whole().text(target.path())));
    }

    /** An area of another, without its mechanisms, at the end. */
    private Part empty(Part area) {
        ObjectNode node = area.node().deepCopy();
        node.putArray(PartKind.MECHANISM.list());
        whole().list(PartKind.AREA).add(node);
        Part here = new Part(PartKind.AREA, node, whole());
        giveKey(here);
        return here;
    }

    /** Puts a part at another place among its like, from 0. */
    void move(Part part, int place) {
        Part owner = Objects.requireNonNull(part.parent());
        ArrayNode list = owner.list(part.kind());
        int to = Math.max(0, Math.min(place, list.size() - 1));
        list.insert(to, list.remove(part.place()));
    }

    /** Puts a mechanism at the end of another area. */
    void moveTo(Part mechanism, Part area) {
        area.list(mechanism.kind()).add(remove(mechanism));
    }

    static ObjectNode fragment(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    ObjectNode root() {
        return root;
    }
}
