package org.yijianshi.departmentkit;

import org.springframework.context.annotation.Import;
import org.yijianshi.platform.YijianshiService;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the application class of a department. It contributes one bean, its
/// [org.yijianshi.departmentkit.domain.Department]; the kit does the rest.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@YijianshiService
@Import(DepartmentConfiguration.class)
public @interface DepartmentService {}
