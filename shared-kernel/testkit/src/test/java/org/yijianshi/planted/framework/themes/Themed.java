package org.yijianshi.planted.framework.themes;

import org.springframework.kafka.KafkaStandIn;

record Themed(KafkaStandIn kafka) {}
