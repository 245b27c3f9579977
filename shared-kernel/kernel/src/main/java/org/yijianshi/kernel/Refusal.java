package org.yijianshi.kernel;

/// Why a command was refused. The slug is a promise to callers: the last part of the problem type
/// listed in `docs/problems.md`, with a text in every language the pages speak.
///
/// @param slug lower-case words joined by hyphens, for example `case-already-submitted`
public record Refusal(String slug) {}
