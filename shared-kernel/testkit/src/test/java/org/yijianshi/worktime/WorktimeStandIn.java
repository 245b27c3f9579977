package org.yijianshi.worktime;

/// Stands in for what is not on the class path of these tests.
public interface WorktimeStandIn {}
