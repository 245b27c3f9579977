package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;

/// Something that can be chosen.
///
/// @param name absent where the pages have a word of their own for the code
public record Option(String code, @Nullable String name) {}
