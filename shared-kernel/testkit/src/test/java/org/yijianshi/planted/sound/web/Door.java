package org.yijianshi.planted.sound.web;

import org.yijianshi.planted.sound.read.ThingView;

import java.util.UUID;

record Door(ThingView view) {
    static UUID identity() {
        return UUID.randomUUID();
    }
}
