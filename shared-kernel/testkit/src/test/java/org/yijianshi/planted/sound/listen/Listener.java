package org.yijianshi.planted.sound.listen;

import org.springframework.kafka.KafkaStandIn;
import org.yijianshi.contracts.ContractStandIn;
import org.yijianshi.planted.sound.domain.Thing;

record Listener(KafkaStandIn kafka, ContractStandIn message, Thing thing) {}
