package org.yijianshi.simulation;

import org.yijianshi.platform.kafka.Listener;
import org.yijianshi.platform.kafka.Speaker;

/// One service's real classes around its socket.
record Service<E>(
        String name, Socket socket, Life<E> begin, Listener listener, Speaker<E> speaker) {}
