package org.concordat.shared.workbook;

import java.util.Map;

/**
 * A row in which something stands.
 *
 * @param number which, from 1
 * @param cells the cells in which something stands, by their column from 0
 */
public record Row(int number, Map<Integer, Cell> cells) {}
