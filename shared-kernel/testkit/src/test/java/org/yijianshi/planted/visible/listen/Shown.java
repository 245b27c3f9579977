package org.yijianshi.planted.visible.listen;

/// Public without need.
public interface Shown {}
