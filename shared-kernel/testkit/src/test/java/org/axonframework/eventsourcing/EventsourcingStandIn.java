package org.axonframework.eventsourcing;

/// Stands in for what is not on the class path of these tests.
public interface EventsourcingStandIn {}
