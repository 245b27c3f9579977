/// The protocol of all services in one thread: the real deciders, listeners, speakers, inbox and
/// relay over simulated stores and a simulated bus. Everything that happens follows from a seed.
@NullMarked
package org.yijianshi.simulation;

import org.jspecify.annotations.NullMarked;
