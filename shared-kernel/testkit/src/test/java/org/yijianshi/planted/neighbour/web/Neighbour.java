package org.yijianshi.planted.neighbour.web;

import org.yijianshi.planted.sound.domain.Thing;

record Neighbour(Thing thing) {}
