package org.concordat.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import org.junit.jupiter.api.Test;

class DirectionsTest {

    private final Directions directions = new Directions();

    @Test
    void keepsWordsFromRightToLeftTogetherWithTheFiguresBetweenThem() {
        directions.setParagraph("Joint שלום 12 עולם depot", BidiSplitter.LTR);
        assertThat(directions.countTextRuns()).isEqualTo(3);
        assertThat(directions.getVisualRun(1).getDirection()).isEqualTo(BidiSplitter.RTL);
        assertThat(directions.getVisualRun(1).getStart()).isEqualTo(6);
        assertThat(directions.getVisualRun(1).getLength()).isEqualTo("שלום 12 עולם".length());
        assertThat(directions.reorderRTLTextToLTR("שלום 12 עולם")).isEqualTo("םלוע 12 םולש");
    }

    @Test
    void turnsBracketsAndLeavesMarksAfterTheirLetters() {
        assertThat(directions.reorderRTLTextToLTR("(אב)")).isEqualTo("(בא)");
        assertThat(directions.reorderRTLTextToLTR("שָׁב")).isEqualTo("בשָׁ");
    }

    @Test
    void joinsArabicLettersAsTheirNeighboursAskFor() {
        // Seen, lam with alef, meem: the second is one letter that is not joined to what follows.
        assertThat(directions.shapeText("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
        // Reh is joined to what comes before alone.
        assertThat(directions.shapeText("بربر")).isEqualTo("\uFE91\uFEAE\uFE91\uFEAE");
        assertThat(directions.shapeText("ب ب")).isEqualTo("\uFE8F \uFE8F");
        // With a mark between, and a letter that Persian has.
        assertThat(directions.shapeText("پَپ")).isEqualTo("\uFB58\u064E\uFB57");
        assertThat(directions.deshapeText("\uFEFC")).isEqualTo("لا");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        directions.setParagraph("Łódź · Đà Nẵng", BidiSplitter.LTR);
        assertThat(directions.countTextRuns()).isOne();
        assertThat(directions.getVisualRun(0).getDirection()).isEqualTo(BidiSplitter.LTR);
        assertThat(directions.getBaseDirection("")).isEqualTo(BidiSplitter.LTR);
        assertThat(directions.getBaseDirection("שלום")).isEqualTo(BidiSplitter.RTL);
        directions.setParagraph("", BidiSplitter.LTR);
        assertThat(directions.countTextRuns()).isZero();
    }
}
