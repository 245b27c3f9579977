/// Stages of load and what they measure, the same for us and for whoever is compared with us. Needs
/// nothing but the JDK: every peer brings its own libraries.
@NullMarked
package org.yijianshi.benchmark.load;

import org.jspecify.annotations.NullMarked;
