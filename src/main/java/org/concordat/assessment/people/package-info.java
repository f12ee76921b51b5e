/** Lists of people who are to be asked: pasted or in a workbook, read line by line, looked at, and taken. */
@NullMarked
package org.concordat.assessment.people;

import org.jspecify.annotations.NullMarked;
