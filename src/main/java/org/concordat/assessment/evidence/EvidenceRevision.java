package org.concordat.assessment.evidence;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.concordat.assessment.Signature;
import org.concordat.assessment.file.Download;
import org.concordat.assessment.file.ExaminedFile;
import org.concordat.assessment.file.FileType;

/**
 * A file as it was handed in once; its bytes are kept beside it.
 *
 * @param size in bytes
 * @param sha256 the hash of its bytes, in lower-case hexadecimal
 */
@Embeddable
public record EvidenceRevision(
        String name,
        @Enumerated(EnumType.STRING) FileType type,
        long size,
        String sha256,
        @Embedded Signature signature) {

    static EvidenceRevision of(ExaminedFile file, Signature signature) {
        return new EvidenceRevision(file.name(), file.type(), file.size(), file.sha256(), signature);
    }

    static EvidenceRevision of(Download file, Signature signature) {
        return new EvidenceRevision(file.name(), file.type(), file.size(), file.sha256(), signature);
    }

    EvidenceRevision signedBy(Signature another) {
        return new EvidenceRevision(name, type, size, sha256, another);
    }
}
