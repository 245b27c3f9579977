package org.yijianshi.trial;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.util.Map;

/// Gives tests the one trial service they share, and stops it when the last has ended.
public final class SharedTrial implements ParameterResolver {

    private static final Map<String, String> UNLIMITED =
            Map.of("yijianshi.access.requests-per-minute", "0");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Trial.class);
    }

    @Override
    public Trial resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent("trial", _ -> Trial.start("trial", UNLIMITED), Trial.class);
    }
}
