package org.concordat.shared.workbook;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The cells that were merged, which the library does not tell of. */
final class MergedCells {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private MergedCells() {}

    /** By the name of the sheet. */
    static Map<String, List<String>> bySheet(WorkbookArchive archive) throws WorkbookRefused {
        Map<String, String> parts = new HashMap<>();
        each(
                archive.part("xl/_rels/workbook.xml.rels"),
                "Relationship",
                relation -> parts.put(
                        attribute(relation, "Id"), attribute(relation, "Target").replaceFirst("^/xl/", "")));
        Map<String, String> names = new HashMap<>();
        each(
                archive.part("xl/workbook.xml"),
                "sheet",
                sheet -> names.put(
                        attribute(sheet, "name"),
                        parts.getOrDefault(String.valueOf(sheet.getAttributeValue(RELATIONSHIPS, "id")), "")));
        Map<String, List<String>> merged = new HashMap<>();
        for (Map.Entry<String, String> name : names.entrySet()) {
            List<String> cells = new ArrayList<>();
            each(archive.part("xl/" + name.getValue()), "mergeCell", cell -> cells.add(attribute(cell, "ref")));
            merged.put(name.getKey(), cells);
        }
        return merged;
    }

    private static String attribute(XMLStreamReader element, String name) {
        return String.valueOf(element.getAttributeValue(null, name));
    }

    private static void each(byte[] part, String name, Consumer<XMLStreamReader> reader) throws WorkbookRefused {
        XMLInputFactory reading = XMLInputFactory.newDefaultFactory();
        reading.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        reading.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        if (part.length == 0) {
            return;
        }
        try {
            XMLStreamReader xml = reading.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.DTD) {
                    throw new WorkbookRefused("unreadable");
                }
                if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(name)) {
                    reader.accept(xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw new WorkbookRefused("unreadable");
        }
    }
}
