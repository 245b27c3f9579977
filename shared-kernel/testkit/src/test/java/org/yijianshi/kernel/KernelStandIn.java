package org.yijianshi.kernel;

/// Stands in for what is not on the class path of these tests.
public interface KernelStandIn {}
