package org.concordat.reporting.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a tagged PDF of a template. What was the same makes the same file to the byte: nothing in it is drawn by lot, and its
 * only day is the one that it is told.
 */
@Component
public class Typesetter {

    private static final String NAME = "Concordat";
    private static final long ALWAYS_THE_SAME = 1;

    /** What XML does not allow, and what turns lines round for screens: a paper has no use for either. */
    private static final Pattern UNSET = Pattern.compile(
            "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    /** What no eye sees of a template. */
    private static final Set<String> TOLD = Set.of("head", "title", "desc");

    private static final Pattern DAYS = Pattern.compile("(<xmp:(Create|Modify)Date>)[^<]*");

    private final ITemplateEngine templates;
    private final HouseStyle style = new HouseStyle();
    private final Outlines outlines = new Outlines();
    private final Letters letters = new Letters();

    /** How the colours of papers look, from the figures of sRGB; a file that is to be kept for long says so. */
    private final byte[] colours = HouseStyle.bytes("/reporting/srgb.icc");

    private final String sheet = style.resolved(HouseStyle.text("/reporting/paper.css"));

    Typesetter(ITemplateEngine templates) {
        XRLog.setLoggerImpl(new Slf4jLogger());
        this.templates = templates;
    }

    /**
     * Sets a template.
     *
     * @param made when it says that it was made
     */
    public Paper set(String template, Map<String, Object> model, Instant made) {
        return bind(List.of(new Part(template, model)), made);
    }

    /**
     * Sets several templates one after the other into one paper. Each is laid out twice, first to know which pages it takes, and
     * let go of each time: so a long paper needs little more room than its longest part. A template is given as {@code places}
     * where everything stands.
     *
     * @param made when it says that it was made
     */
    public Paper bind(List<Part> parts, Instant made) {
        try (PDDocument file = new PDDocument()) {
            Binding binding = new Binding(file);
            Places places = counted(parts, new Places(false), binding);
            if (places.lacking()) {
                // Saying so takes room as well.
                places = counted(parts, new Places(true), binding);
            }
            for (int at = parts.size() - 1; at >= 0; at--) {
                try (PdfBoxRenderer laid =
                        laidOut(parts.get(at), places, places.begins(at), binding, new Places(false))) {
                    binding.print(laid);
                }
            }
            binding.finish(places);
            return finished(file, made);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Where everything stands if so much is known of it. */
    private Places counted(List<Part> parts, Places known, Binding binding) {
        Places counted = new Places(known.lacking());
        for (Part part : parts) {
            try (PdfBoxRenderer laid = laidOut(part, known, 1, binding, counted)) {
                counted.follow(laid);
            }
        }
        return counted;
    }

    private PdfBoxRenderer laidOut(Part part, Places places, int firstPage, Binding binding, Places counted) {
        Map<String, Object> all = new HashMap<>(part.model());
        all.put("sheet", sheet);
        all.put("places", places);
        Document page = read(templates.process(part.template(), new Context(Locale.UK, all)));
        prepare(page, counted);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        binding.take(builder);
        builder.useInitialPageNumber(firstPage);
        builder.useSVGDrawer(new Drawings(style, outlines));
        builder.useUnicodeBidiSplitter(Directions::new);
        builder.useUnicodeBidiReorderer(new Directions());
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours);
        builder.withProducer(NAME);
        // A paper takes nothing from anywhere: all it shows is in it.
        builder.useUriResolver((base, address) -> null);
        builder.withW3cDocument(page, null);
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        renderer.layout();
        return renderer;
    }

    private static Paper finished(PDDocument document, Instant made) throws IOException {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        day.setTimeInMillis(made.getEpochSecond() * 1000);
        PDDocumentInformation about = document.getDocumentInformation();
        about.setCreationDate(day);
        about.setCreator(NAME);
        PDMetadata told = document.getDocumentCatalog().getMetadata();
        String dated = DAYS.matcher(new String(told.toByteArray(), StandardCharsets.UTF_8))
                .replaceAll("$1" + DateTimeFormatter.ISO_INSTANT.format(day.toInstant()));
        told.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(ALWAYS_THE_SAME);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return new Paper(file.toByteArray(), document.getNumberOfPages());
    }

    private static Document read(String xhtml) {
        try {
            DocumentBuilderFactory reading = DocumentBuilderFactory.newDefaultInstance();
            reading.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return reading.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(UNSET.matcher(xhtml).replaceAll(""))));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new IllegalStateException("A template of papers is not well-formed", broken);
        }
    }

    /**
     * Who does not see a drawing is told what it says: its title and what stands with it. And what is written is written in
     * letters that there are; what is told besides, such as bookmarks, stays as it is. Walked through, since a list of all
     * elements of a name is looked for anew with every change.
     */
    private void prepare(Node parent, Places counted) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element part && part.getTagName().equals("svg")) {
                String said = (text(part, "title") + ". " + text(part, "desc")).strip();
                part.setAttribute("alt", said.equals(".") ? "Key" : said);
            }
            if (node instanceof Text text) {
                String settable = letters.settable(text.getData());
                if (!settable.equals(text.getData())) {
                    text.setData(settable);
                }
                if (settable.contains(Letters.LACKING)) {
                    counted.lack();
                }
            } else if (!TOLD.contains(node.getNodeName())) {
                prepare(node, counted);
            }
        }
    }

    private static String text(Element drawing, String name) {
        for (Node node = drawing.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent().strip().replaceAll("\\s+", " ");
            }
        }
        return "";
    }
}
