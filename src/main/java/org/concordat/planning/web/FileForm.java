package org.concordat.planning.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that someone puts under an action; null where none was sent, and where it was too large to be taken in. */
record FileForm(@Nullable MultipartFile file) {

    static final FileForm EMPTY = new FileForm(null);
}
