package org.yijianshi.planted.leaks.read;

import org.axonframework.eventsourcing.EventsourcingStandIn;

record Read(EventsourcingStandIn sourcing) {}
