package org.yijianshi.casefile.domain;

import java.util.Collection;
import java.util.Optional;

/// The themes on offer.
public interface Catalogue {

    Optional<Theme> find(String theme);

    Collection<Theme> all();
}
