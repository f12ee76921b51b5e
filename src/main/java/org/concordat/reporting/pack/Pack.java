package org.concordat.reporting.pack;

import java.util.List;
import org.concordat.portfolio.AttentionTold;
import org.concordat.portfolio.Headline;
import org.concordat.shared.web.charts.LostPoints;
import org.jspecify.annotations.Nullable;

/**
 * What a board pack says, in the order of its pages.
 *
 * @param summary what all arrangements come to; null where there is only one
 * @param framework the framework that it is seen through, with its version
 */
public record Pack(Cover cover, String framework, @Nullable Summary summary, HeatTable heat, List<Spread> spreads) {

    /**
     * The first page, and what stands at the foot of the others.
     *
     * @param about the words of the view, or the arrangement's name
     * @param recipient for whom it was made; null where nobody said
     * @param marking such as Confidential; null for none
     * @param version of the product
     */
    public record Cover(
            String title,
            String about,
            @Nullable String recipient,
            @Nullable String marking,
            String made,
            String version) {}

    /**
     * One page of all.
     *
     * @param concerns how many arrangements need attention
     * @param attention the first of these
     * @param changes what moved most since the look before
     * @param unmoved how many moved that are not listed
     * @param lost where points of readiness are lost, the most first
     */
    public record Summary(
            Headline headline,
            int concerns,
            List<AttentionTold.Told> attention,
            List<Change> changes,
            int unmoved,
            LostPoints lost) {}

    /** An arrangement's readiness at the look before and at the latest. */
    public record Change(String name, String before, String now, String by, boolean up, String from, String to) {}

    public Pack {
        spreads = List.copyOf(spreads);
    }

    /** Whether there is enough in it to be found by a page of contents. */
    public boolean contents() {
        return summary != null;
    }

    /** Those with pages of their own. */
    public List<Spread> assessed() {
        return spreads.stream().filter(spread -> spread.found() != null).toList();
    }

    /** Those of which there is nothing to show, which are on one page together. */
    public List<Spread> unassessed() {
        return spreads.stream().filter(spread -> spread.found() == null).toList();
    }
}
