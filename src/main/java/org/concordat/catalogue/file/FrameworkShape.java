package org.concordat.catalogue.file;

import static org.concordat.catalogue.file.MapShape.map;
import static org.concordat.catalogue.file.Shape.form;
import static org.concordat.catalogue.file.Shape.list;
import static org.concordat.catalogue.file.Shape.mapOf;
import static org.concordat.catalogue.file.Shape.multiple;
import static org.concordat.catalogue.file.Shape.oneOf;
import static org.concordat.catalogue.file.Shape.text;
import static org.concordat.catalogue.file.Shape.whole;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.concordat.catalogue.LeadRole;
import org.concordat.catalogue.Vocabulary;

/** The form of a framework file: its keys, what stands under each, and how much of it. */
final class FrameworkShape {

    /** The most mechanisms that a framework may have, in all its areas together. */
    static final int MOST_MECHANISMS = 200;

    static final Shape CODE = form("[A-Za-z0-9][A-Za-z0-9._-]{0,39}", "SO1");
    static final Shape SLUG = form("[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,9}", "beyond-the-organisation");
    private static final Shape CODES = list(0, MOST_MECHANISMS, CODE);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private static final List<String> LEADS =
            Arrays.stream(LeadRole.values()).map(LeadRole::code).toList();

    /** What HR does for a mechanism, in one point. */
    static final Shape HR_ROLE = text(300);

    /** What a level looks like. */
    static final Shape LEVEL = text(500);

    /** The level that is expected, before the tier. */
    static final Shape TARGET = whole(0, 4);

    /** How much a mechanism counts. */
    static final Shape RELEVANCE = whole(1, 3);

    private static final MapShape REFERENCE = map().with("section", text(120))
            .maybe("table", text(40))
            .maybe("row", whole(1, 100))
            .maybe("pages", text(40))
            .maybe("boxes", list(1, 12, text(20)));

    static final MapShape HEAD = map().with("code", SLUG)
            .with("name", text(80))
            .with("version", whole(1, 9999))
            .with("language", form("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", "en-GB"))
            .with("summary", text(1000))
            .maybe(
                    "source",
                    map().with("title", text(200)).with("publisher", text(120)).maybe("year", whole(1900, 2100)));

    static final MapShape THEME =
            map().with("code", CODE).with("name", text(40)).with("about", text(300));

    static final MapShape IDEA = map().with("code", CODE)
            .with("title", text(90))
            .with("what", text(800))
            .with("raises-to", whole(1, 4))
            .maybe("effort-days", multiple(HALF, HALF, new BigDecimal("40")))
            .with("weeks", whole(1, 52))
            .with("led-by", oneOf(LEADS))
            .with("done-when", text(300))
            .maybe("after", list(0, 12, CODE))
            .maybe("who-acts", text(120))
            .maybe("by-when", text(80))
            .maybe("source", text(120));

    static final MapShape CASE = map().with("title", text(100))
            .with("setting", SLUG)
            .with("note", text(1000))
            .with("source", text(120));

    static final MapShape MECHANISM = map().with("code", CODE)
            .with("name", text(60))
            .with("short-name", text(24))
            .with("what", text(800))
            .with("why", text(800))
            .with("hr-role", list(1, 12, HR_ROLE))
            .with("themes", list(1, 12, CODE))
            .with("levels", mapOf(LadderCheck.LEVELS, LEVEL))
            .with("ideas", list(1, 20, IDEA))
            .maybe("cases", list(0, 8, CASE))
            .maybe("source", REFERENCE);

    static final MapShape AREA = map().with("code", CODE)
            .with("name", text(60))
            .with("weight", multiple(HUNDREDTH, HUNDREDTH, new BigDecimal("1000")))
            .with("question", text(200))
            .with("about", text(1000))
            .maybe("source", REFERENCE)
            .with("mechanisms", list(1, MOST_MECHANISMS, MECHANISM));

    static final MapShape TIER =
            map().with("change", whole(-4, 4)).maybe("theme", CODE).maybe("from-stage", oneOf(Vocabulary.STAGES));

    private static final MapShape RULES = map().with("targets", mapOf(mapOf(Vocabulary.STAGES, TARGET)))
            .maybe("tiers", mapOf(Vocabulary.TIERS, TIER))
            .with(
                    "relevance",
                    map().with("default", RELEVANCE).maybe("by-kind", mapOf(Vocabulary.KINDS, mapOf(RELEVANCE))))
            .maybe("critical", map().maybe("every-kind", CODES).maybe("by-kind", mapOf(Vocabulary.KINDS, CODES)));

    static final MapShape FILE = map().with("framework", HEAD)
            .with("themes", list(1, 12, THEME))
            .with("areas", list(1, 12, AREA))
            .with("rules", RULES);

    private FrameworkShape() {}
}
