package org.concordat.reporting;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Which version of this product made something, as papers say it. */
@Component
public class ProductVersion {

    private final String shown;

    ProductVersion(ObjectProvider<BuildProperties> build) {
        BuildProperties built = build.getIfAvailable();
        String version = built == null ? null : built.getVersion();
        this.shown = "Concordat" + (version == null ? "" : " " + version.replace("-SNAPSHOT", ""));
    }

    public String shown() {
        return shown;
    }
}
