/// The theme of opening an enterprise (企业开办): its combined form, and the rules that look across
/// sections. Rules that belong to one item live with the department that owns it.
@NullMarked
package org.yijianshi.casefile.themes.enterpriseopening;

import org.jspecify.annotations.NullMarked;
