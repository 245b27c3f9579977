package org.yijianshi.contracts.form;

import java.util.Set;

/// The sections that nobody fills in for a form of their own: who was verified, and who signed.
/// They are made when its people confirm it.
public final class MadeSections {

    public static final Set<String> NAMES = Set.of("verifications", "signatures");

    private MadeSections() {}
}
