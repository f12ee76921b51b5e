package org.concordat.reporting.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which pages the parts of a paper take and where what has an id stands, so that a part can speak of pages that are not in it.
 * It is known once every part has been laid out; until then a paper of nothing but ninety-nine pages is spoken of.
 */
public final class Places {

    private static final int NOT_YET = 99;

    private final List<Integer> begins = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private int pages;
    private boolean lacking;

    /** @param lacking whether letters are lacking, as far as that is known */
    Places(boolean lacking) {
        this.lacking = lacking;
    }

    /** Takes up that letters are lacking. */
    void lack() {
        lacking = true;
    }

    /** Whether anywhere in the paper something stands for letters that are lacking. */
    public boolean lacking() {
        return lacking;
    }

    /** Takes up the next part, which is laid out. */
    void follow(PdfBoxRenderer part) {
        List<PageBox> its = part.getRootBox().getLayer().getPages();
        begins.add(pages + 1);
        part.getSharedContext().getIdMap().forEach((id, box) -> {
            for (int at = 0; at < its.size(); at++) {
                if (box.getAbsY() < its.get(at).getBottom() || at == its.size() - 1) {
                    ids.put(id, pages + at + 1);
                    break;
                }
            }
        });
        pages += its.size();
    }

    /** The page that a part begins on. */
    int begins(int part) {
        return part < begins.size() ? begins.get(part) : 1;
    }

    /** How many pages there are. */
    public int pages() {
        return pages == 0 ? NOT_YET : pages;
    }

    /** The page of what has an id. */
    public int page(String id) {
        return ids.getOrDefault(id, NOT_YET);
    }
}
