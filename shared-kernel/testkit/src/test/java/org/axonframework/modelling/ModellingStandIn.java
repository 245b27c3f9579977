package org.axonframework.modelling;

/// Stands in for what is not on the class path of these tests.
public interface ModellingStandIn {}
