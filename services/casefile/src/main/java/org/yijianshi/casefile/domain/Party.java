package org.yijianshi.casefile.domain;

/// Somebody whom a case concerns, known by a reference and never by a number.
///
/// @param person a person reference, or the name of the channel that brought the case in
/// @param acts whether the application is this party's own: applicant, legal representative,
///   channel
public record Party(String person, boolean acts) {}
