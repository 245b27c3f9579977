package org.yijianshi.planted.visible.web;

/// An application in the wrong place.
public interface ShownApplication {}
