package org.yijianshi.planted.casefile.domain;

import org.yijianshi.departmentkit.domain.KitStandIn;

record Borrowed(KitStandIn handling) {}
