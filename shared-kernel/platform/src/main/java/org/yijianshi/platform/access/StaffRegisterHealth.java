package org.yijianshi.platform.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.time.InstantSource;

/// Says in health that the register of staff cannot be read, before nobody of the staff can work,
/// and in the metrics how old it is: a directory that no longer writes it is not noticed otherwise.
final class StaffRegisterHealth implements HealthIndicator {

    private final StaffRegister register;

    StaffRegisterHealth(StaffRegister register, MeterRegistry meters, InstantSource time) {
        this.register = register;
        Gauge.builder(
                        "yijianshi.staff.register.age",
                        register,
                        believed -> believed.age(time.instant()).toSeconds())
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public Health health() {
        var unread = register.unreadFor();
        var health = unread.isZero() ? Health.up() : Health.outOfService();
        return health.withDetail("unreadSeconds", unread.toSeconds()).build();
    }
}
