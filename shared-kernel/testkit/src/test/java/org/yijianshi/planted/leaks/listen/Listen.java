package org.yijianshi.planted.leaks.listen;

import org.axonframework.modelling.ModellingStandIn;

record Listen(ModellingStandIn modelling) {}
