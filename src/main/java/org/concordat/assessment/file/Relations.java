package org.concordat.assessment.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.concordat.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a part of an Office document leads to. A link that a reader follows is theirs to follow; what is fetched as soon as
 * the document is opened is not.
 */
final class Relations {

    private static final Set<String> FETCHED = Set.of("attachedTemplate", "oleObject", "frame");

    private Relations() {}

    /** @throws Refusal if opening the document fetches a template, an object or a frame from elsewhere */
    static void requireHarmless(InputStream relations) throws IOException {
        XMLInputFactory reading = XMLInputFactory.newDefaultFactory();
        reading.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        reading.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (relations) {
            XMLStreamReader xml = reading.createXMLStreamReader(relations);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && "External".equals(xml.getAttributeValue(null, "TargetMode"))
                        && fetches(xml.getAttributeValue(null, "Type"), xml.getAttributeValue(null, "Target"))) {
                    throw Refusal.of("file", "evidence.file.fetches");
                }
            }
        } catch (XMLStreamException broken) {
            throw Refusal.of("file", "evidence.file.broken");
        }
    }

    /** The template on one's own drive, which Word names in most letters of an organisation, is fetched from nowhere. */
    private static boolean fetches(@Nullable String type, @Nullable String target) {
        String kind = type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
        boolean ownDrive = target != null && target.matches("(?i)(file:///)?[a-z]:[\\\\/].*");
        return FETCHED.contains(kind) && !(kind.equals("attachedTemplate") && ownDrive);
    }
}
