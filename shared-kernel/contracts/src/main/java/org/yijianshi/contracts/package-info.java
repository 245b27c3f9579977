/// The published language: what services say to each other over Kafka. A promise, versioned in the
/// type name; readers pass over fields and types they do not know. No personal data in clear, ever.
@NullMarked
package org.yijianshi.contracts;

import org.jspecify.annotations.NullMarked;
