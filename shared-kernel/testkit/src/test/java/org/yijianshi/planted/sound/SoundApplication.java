package org.yijianshi.planted.sound;

/// The one way in.
public interface SoundApplication {}
