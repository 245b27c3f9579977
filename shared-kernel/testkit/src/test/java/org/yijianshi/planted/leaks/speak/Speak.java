package org.yijianshi.planted.leaks.speak;

import org.springframework.kafka.KafkaStandIn;

record Speak(KafkaStandIn kafka) {}
