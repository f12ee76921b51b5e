/**
 * Charts that the server draws. Each record here is the finished geometry of one drawing, worked out from plain figures;
 * {@code fragments/charts.html} only writes it down as SVG. Positions across are in percent of the drawing's width, so
 * that it fits a telephone and a sheet of paper with its letters at one size; heights are in pixels.
 */
@NullMarked
package org.concordat.shared.web.charts;

import org.jspecify.annotations.NullMarked;
