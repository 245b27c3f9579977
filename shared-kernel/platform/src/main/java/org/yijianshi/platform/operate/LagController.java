package org.yijianshi.platform.operate;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.platform.kafka.Lag;

/// How far this service is behind: health alone says red or green.
@RestController
@RequestMapping("/api/operations/lag")
final class LagController {

    private final Lag.Meter meter;

    LagController(Lag.Meter meter) {
        this.meter = meter;
    }

    @GetMapping
    Lag lag() {
        return meter.measure();
    }
}
