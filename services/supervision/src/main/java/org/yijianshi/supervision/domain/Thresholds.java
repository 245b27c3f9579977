package org.yijianshi.supervision.domain;

import org.yijianshi.kernel.HallZone;

/// Which lights the clocks of a zone show: those of the profile's edition that a case keeps.
@FunctionalInterface
public interface Thresholds {

    Lights of(HallZone zone, String edition);
}
