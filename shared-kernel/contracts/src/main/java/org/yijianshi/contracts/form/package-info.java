/// The combined form as a published contract: a JSON Schema for its envelope and for each of its
/// sections, and the check of a document against them.
@NullMarked
package org.yijianshi.contracts.form;

import org.jspecify.annotations.NullMarked;
