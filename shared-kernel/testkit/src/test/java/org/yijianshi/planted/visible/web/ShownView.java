package org.yijianshi.planted.visible.web;

/// A view in the wrong room.
public interface ShownView {}
