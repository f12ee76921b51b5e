package org.concordat.catalogue;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All frameworks. */
interface Frameworks extends Repository<Framework, FrameworkId> {

    Framework save(Framework framework);

    Optional<Framework> findById(FrameworkId id);

    Optional<Framework> findByCode(String code);
}
