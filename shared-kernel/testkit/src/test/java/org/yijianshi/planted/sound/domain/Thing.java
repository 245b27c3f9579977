package org.yijianshi.planted.sound.domain;

import org.yijianshi.departmentkit.domain.KitStandIn;
import org.yijianshi.kernel.KernelStandIn;

import java.time.Instant;

/// A domain type of a department: time comes in as data.
public record Thing(KernelStandIn code, KitStandIn handling, Instant at) {}
