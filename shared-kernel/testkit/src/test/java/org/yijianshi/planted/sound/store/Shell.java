package org.yijianshi.planted.sound.store;

import org.axonframework.eventsourcing.EventsourcingStandIn;
import org.axonframework.modelling.ModellingStandIn;
import org.yijianshi.planted.sound.domain.Thing;

record Shell(Thing thing, ModellingStandIn modelling, EventsourcingStandIn sourcing) {}
