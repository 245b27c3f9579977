package org.yijianshi.planted.sound.read;

/// Seen by the web room.
public record ThingView(String name) {}
