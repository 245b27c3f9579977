package org.yijianshi.journey;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.yijianshi.allinone.Options;

/// One system for all tests that do not stop it: a start takes longer than all their cases. It is
/// Monday morning there, at the time of the example forms.
final class SharedHall implements ParameterResolver {

    private static final String MONDAY_MORNING = "2026-11-23T09:30:00+08:00";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Hall.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Hall.class, _ -> open(), Hall.class);
    }

    private static Hall open() {
        return Hall.open(
                Options.in(DataDirectories.fresh("shared"))
                        .onFreePorts()
                        .with("yijianshi.time.start", MONDAY_MORNING));
    }
}
