package org.yijianshi.platform.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yijianshi.access.Endpoint;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// A door without a row in the table would be closed to everybody; a row without a door says
/// something that is not so. The service does not start with either.
final class EveryEndpointHasARow implements SmartInitializingSingleton {

    /// Reached by forwarding only: what goes wrong outside the controllers.
    private static final Set<String> INTERNAL = Set.of("/error");

    private final Endpoints endpoints;
    private final RequestMappingHandlerMapping mappings;

    EveryEndpointHasARow(Endpoints endpoints, RequestMappingHandlerMapping mappings) {
        this.endpoints = endpoints;
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var doors = doors().toList();
        var rows = endpoints.rows().stream().map(Endpoint::door).toList();
        report(
                "have no row in the table of authorization",
                doors.stream().filter(door -> !rows.contains(door)).toList());
        report(
                "are rows of the table of authorization, and no doors",
                endpoints.rows().stream()
                        .filter(row -> row.path().startsWith("/api/"))
                        .map(Endpoint::door)
                        .filter(row -> !doors.contains(row))
                        .toList());
    }

    private Stream<String> doors() {
        return mappings.getHandlerMethods().keySet().stream().flatMap(EveryEndpointHasARow::doors);
    }

    private static Stream<String> doors(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> !INTERNAL.contains(path))
                .filter(path -> !path.startsWith("/v3/api-docs"))
                .flatMap(
                        path ->
                                info.getMethodsCondition().getMethods().isEmpty()
                                        ? Stream.of("* " + path)
                                        : info.getMethodsCondition().getMethods().stream()
                                                .map(method -> method.name() + " " + path));
    }

    private static void report(String what, List<String> doors) {
        if (!doors.isEmpty()) {
            throw new IllegalStateException(doors + " " + what);
        }
    }
}
