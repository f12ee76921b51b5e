package org.concordat.api;

import java.time.Instant;
import org.concordat.catalogue.VersionStatus;

/** A version of a framework that was published, whether or not it was withdrawn since. */
public record FrameworkRow(
        String frameworkCode,
        String frameworkName,
        int frameworkVersion,

        @Code(of = VersionStatus.class, says = "versionstatus")
        String status,

        String statusName,
        Instant publishedAt,
        int areas,
        int mechanisms) {}
