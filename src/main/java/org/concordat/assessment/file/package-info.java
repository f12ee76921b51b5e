/**
 * Files that people bring: what they are, whether they may come in, and their bytes in the database. Knows nothing of what
 * they are for.
 */
@NamedInterface("file")
@NullMarked
package org.concordat.assessment.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
