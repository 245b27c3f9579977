package org.yijianshi.platform.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a POST that does something to several things, each in a transaction of its own and each
/// once however often it is asked. Its answer is kept after them all: whoever lost it has it again,
/// but for a process that died in between, which finds done what was done.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface CommitsByItself {}
