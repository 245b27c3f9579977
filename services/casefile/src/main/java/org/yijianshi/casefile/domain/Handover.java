package org.yijianshi.casefile.domain;

import org.yijianshi.kernel.Sealed;

/// To whom results were handed, and by whom.
///
/// @param recipient name and identity of the person who took them, sealed
/// @param method WINDOW or COURIER
/// @param clerk who handed them over
/// @param digest keyed digest of the request, to tell a repeat from a second hand-over
public record Handover(Sealed recipient, String method, String clerk, String digest) {}
