/// Enterprise registration (企业设立登记), the first item of enterprise opening.
@NullMarked
package org.yijianshi.enterpriseregistration;

import org.jspecify.annotations.NullMarked;
