package org.yijianshi.planted.timekeeper.domain;

import org.yijianshi.worktime.WorktimeStandIn;

record Clocked(WorktimeStandIn calendar) {}
