package org.yijianshi.contracts;

/// Stands in for what is not on the class path of these tests.
public interface ContractStandIn {}
