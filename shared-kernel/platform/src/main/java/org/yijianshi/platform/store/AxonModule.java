package org.yijianshi.platform.store;

import org.axonframework.config.Configurer;

import java.util.function.Consumer;

/// Something the platform adds to Axon's configuration before it starts.
@FunctionalInterface
public interface AxonModule extends Consumer<Configurer> {}
