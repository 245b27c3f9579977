package org.yijianshi.planted.sound.themes.opening;

import org.yijianshi.planted.sound.domain.Thing;

/// The rules of a theme are shown like the domain.
public record OpeningRules(Thing thing) {}
