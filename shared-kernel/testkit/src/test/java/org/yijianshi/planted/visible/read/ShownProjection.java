package org.yijianshi.planted.visible.read;

/// In the room of views, but not a view.
public interface ShownProjection {}
