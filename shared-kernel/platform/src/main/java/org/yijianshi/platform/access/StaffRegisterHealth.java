package org.yijianshi.platform.access;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Says in health that the register of staff cannot be read, before nobody of the staff can work.
final class StaffRegisterHealth implements HealthIndicator {

    private final StaffRegister register;

    StaffRegisterHealth(StaffRegister register) {
        this.register = register;
    }

    @Override
    public Health health() {
        var unread = register.unreadFor();
        var health = unread.isZero() ? Health.up() : Health.outOfService();
        return health.withDetail("unreadSeconds", unread.toSeconds()).build();
    }
}
