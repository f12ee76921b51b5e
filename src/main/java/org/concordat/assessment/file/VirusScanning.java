package org.concordat.assessment.file;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scanner that {@code concordat.virus-scanner} names, if it names one. */
@Configuration(proxyBeanMethods = false)
class VirusScanning {

    @Bean
    VirusScanner virusScanner(@Value("${concordat.virus-scanner:}") String address) {
        return address.isBlank() ? file -> {} : new ClamAv(address.strip());
    }
}
