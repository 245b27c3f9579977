package org.yijianshi.platform.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.yijianshi.access.Endpoint;
import org.yijianshi.access.Relation;
import org.yijianshi.access.Role;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

/// Gives a controller's method the [Reach] of its caller at its door, or the [Caller] alone.
public final class ReachResolver implements HandlerMethodArgumentResolver {

    private final Endpoints endpoints;
    private final StaffRegister staff;
    private final String service;

    ReachResolver(Endpoints endpoints, StaffRegister staff, String service) {
        this.endpoints = endpoints;
        this.staff = staff;
        this.service = service;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reach.class
                || parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == Caller.class
                ? Callers.current()
                : reach(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    /// How far the caller reaches at the door of this request.
    public Reach reach(HttpServletRequest request) {
        return reach(Callers.current(), row(request));
    }

    private Endpoint row(HttpServletRequest request) {
        var pattern =
                String.valueOf(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var method =
                request.getMethod().equals("HEAD") ? HttpMethod.GET.name() : request.getMethod();
        return endpoints
                .find(method, pattern)
                .orElseThrow(() -> new IllegalStateException("no row for " + pattern));
    }

    /// What each of the caller's roles gives here. The register is asked about staff alone, and an
    /// officer of another department reaches nothing.
    private Reach reach(Caller caller, Endpoint row) {
        var roles = new EnumMap<Role, Relation>(Role.class);
        for (Role role : caller.roles()) {
            row.relationOf(role).ifPresent(relation -> roles.put(role, relation));
        }
        if (roles.values().stream().noneMatch(Relation::isOfTheStaff)) {
            return new Reach(caller, roles, List.of());
        }
        var member = staff.find(caller.subject());
        if (member.filter(m -> service.equals(m.department())).isEmpty()) {
            roles.values().removeIf(Relation.DEPARTMENT::equals);
        }
        return new Reach(caller, roles, member.map(Member::zones).orElse(List.of()));
    }
}
