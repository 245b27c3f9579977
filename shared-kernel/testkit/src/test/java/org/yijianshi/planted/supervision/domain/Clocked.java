package org.yijianshi.planted.supervision.domain;

import org.yijianshi.worktime.WorktimeStandIn;

record Clocked(WorktimeStandIn calendar) {}
