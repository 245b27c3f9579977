package org.yijianshi.departmentkit.domain;

/// Why an order cannot be decided automatically. Carries no value of the form.
///
/// @param code stable code with a text in every language, for example `NAME_SOUNDS_ALIKE`
/// @param pointer JSON pointer below `/sections`, for example `/name/tradeName`
public record Concern(String code, String pointer) {}
