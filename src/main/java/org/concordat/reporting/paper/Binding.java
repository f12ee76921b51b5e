package org.concordat.reporting.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/**
 * Puts parts that are printed one after the other into one file: one set of letters, one outline of bookmarks and one tree of
 * what is told to who does not see it.
 *
 * <p>The library counts the pages of what it prints from the first of the file. So the last part is printed first, and each goes
 * before those that are there.
 */
final class Binding {

    /** How a link names what may stand in another part. */
    private static final String ELSEWHERE = "paper:";

    private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

    private final PDDocument file;
    private final List<Letters> letters = new ArrayList<>();
    private final List<PDOutlineItem> bookmarks = new ArrayList<>();
    private final COSArray told = new COSArray();
    private final COSArray tellers = new COSArray();
    private int tellersKey;
    private @Nullable PDStructureTreeRoot root;
    private @Nullable PDPage before;

    private record Letters(PDFont font, String family, int weight) {}

    Binding(PDDocument file) throws IOException {
        this.file = file;
        for (Fonts.Face face : Fonts.FACES) {
            letters.add(new Letters(PDType0Font.load(file, face.open(), true), face.family(), face.weight()));
        }
    }

    /** Has a builder print into the file. */
    void take(PdfRendererBuilder builder) {
        builder.usePDDocument(file);
        letters.forEach(each ->
                builder.useFont(new PDFontSupplier(each.font()), each.family(), each.weight(), FontStyle.NORMAL, true));
        builder.usePageSupplier((document, width, height, number, shadow) -> {
            PDPage page = new PDPage(new PDRectangle(width, height));
            if (before == null) {
                file.addPage(page);
            } else {
                file.getPages().insertBefore(page, before);
            }
            return page;
        });
    }

    /** Prints a part before those that are there. */
    void print(PdfBoxRenderer part) throws IOException {
        int there = file.getNumberOfPages();
        PDDocumentCatalog catalog = file.getDocumentCatalog();
        catalog.setStructureTreeRoot(null);
        catalog.setDocumentOutline(null);
        // Each part says how its colours look, and all alike.
        catalog.setOutputIntents(List.of());
        part.createPDFWithoutClosing();
        keepBookmarks(catalog.getDocumentOutline());
        PDStructureTreeRoot printed = catalog.getStructureTreeRoot();
        keepTellers(printed, file.getNumberOfPages() - there);
        keepTold(printed);
        before = file.getPage(0);
    }

    private void keepBookmarks(@Nullable PDDocumentOutline outline) throws IOException {
        List<PDOutlineItem> its = new ArrayList<>();
        if (outline != null) {
            for (PDOutlineItem item : outline.children()) {
                PDOutlineItem kept = new PDOutlineItem();
                kept.setTitle(item.getTitle());
                kept.setDestination(item.getDestination());
                kept.setStructureElement(item.getStructureElement());
                its.add(kept);
            }
        }
        bookmarks.addAll(0, its);
    }

    /** From what is marked on pages to what tells it: each part counts from nought, a file goes on counting. */
    private void keepTellers(PDStructureTreeRoot printed, int pages) throws IOException {
        COSArray its = printed.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
        for (int at = 0; at < its.size(); at += 2) {
            tellers.add(COSInteger.get(tellersKey + its.getInt(at)));
            tellers.add(its.get(at + 1));
        }
        for (int at = 0; at < pages; at++) {
            PDPage page = file.getPage(at);
            moved(page.getCOSObject(), COSName.STRUCT_PARENTS);
            for (PDAnnotation annotation : page.getAnnotations()) {
                moved(annotation.getCOSObject(), STRUCT_PARENT);
            }
        }
        tellersKey += printed.getParentTreeNextKey();
    }

    private void moved(COSDictionary of, COSName key) {
        if (of.containsKey(key)) {
            of.setInt(key, of.getInt(key) + tellersKey);
        }
    }

    private void keepTold(PDStructureTreeRoot printed) {
        COSArray its = kids(((PDStructureElement) printed.getKids().get(0)).getCOSObject());
        COSArray after = new COSArray(told.toList());
        told.clear();
        told.addAll(its);
        told.addAll(after);
        root = printed;
    }

    private static COSArray kids(COSDictionary of) {
        COSBase kids = of.getDictionaryObject(COSName.K);
        return kids instanceof COSArray several ? several : new COSArray(kids == null ? List.of() : List.of(kids));
    }

    /** Finishes the file, of which every part is printed. */
    void finish(Places places) throws IOException {
        PDDocumentCatalog catalog = file.getDocumentCatalog();
        if (root != null) {
            COSDictionary whole = ((PDStructureElement) root.getKids().get(0)).getCOSObject();
            whole.setItem(COSName.K, told);
            for (COSBase each : told) {
                ((COSDictionary) each).setItem(COSName.P, whole);
            }
            COSDictionary tree = new COSDictionary();
            tree.setItem(COSName.NUMS, tellers);
            root.setParentTree(new PDNumberTreeNode(tree, COSBase.class));
            root.setParentTreeNextKey(tellersKey);
            catalog.setStructureTreeRoot(root);
        }
        PDDocumentOutline outline = new PDDocumentOutline();
        bookmarks.forEach(outline::addLast);
        catalog.setDocumentOutline(outline);
        link(places);
    }

    private void link(Places places) throws IOException {
        for (PDPage page : file.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI action
                        && action.getURI().startsWith(ELSEWHERE)) {
                    PDPage to = file.getPage(places.page(action.getURI().substring(ELSEWHERE.length())) - 1);
                    PDPageXYZDestination top = new PDPageXYZDestination();
                    top.setPage(to);
                    top.setTop((int) to.getMediaBox().getHeight());
                    PDActionGoTo go = new PDActionGoTo();
                    go.setDestination(top);
                    link.setAction(go);
                }
            }
        }
    }
}
