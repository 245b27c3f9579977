package org.yijianshi.casefile.domain;

import org.yijianshi.kernel.Sealed;

/// One section of the combined form, sealed.
public record SealedSection(String name, Sealed content) {}
