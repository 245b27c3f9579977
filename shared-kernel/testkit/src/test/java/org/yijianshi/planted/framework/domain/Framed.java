package org.yijianshi.planted.framework.domain;

import org.springframework.kafka.KafkaStandIn;

record Framed(KafkaStandIn kafka) {}
