package org.yijianshi.planted.sound.speak;

import org.yijianshi.contracts.ContractStandIn;
import org.yijianshi.planted.sound.domain.Thing;

record Speaker(ContractStandIn message, Thing thing) {}
