package org.yijianshi.departmentkit.domain;

/// Stands in for what is not on the class path of these tests.
public interface KitStandIn {}
