package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.Maker;

/// The maker (刻制单位) the applicant chose. It carves each seal under the code assigned to it and
/// answers `sealsMadeBy` and, for each seal, `impressionHash.<kind>`: what the police keep of the
/// impression (印模).
@FunctionalInterface
public interface SealMaker extends Maker<SealCarvingForm> {}
