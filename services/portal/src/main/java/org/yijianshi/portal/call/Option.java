package org.yijianshi.portal.call;

/// Something that can be chosen.
///
/// @param name absent where the pages have a word of their own for the code
public record Option(String code, @org.jspecify.annotations.Nullable String name) {}
