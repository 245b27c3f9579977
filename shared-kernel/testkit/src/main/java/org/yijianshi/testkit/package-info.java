/// What the tests of every service share: the house's rules as code, and a real PostgreSQL and
/// Kafka.
@NullMarked
package org.yijianshi.testkit;

import org.jspecify.annotations.NullMarked;
