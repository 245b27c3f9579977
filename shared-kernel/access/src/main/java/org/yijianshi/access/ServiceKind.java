package org.yijianshi.access;

import org.yijianshi.kernel.Departments;

import java.util.List;
import java.util.stream.Stream;

/// Services that have the same doors.
public enum ServiceKind {
    CASEFILE,
    DEPARTMENT,
    SUPERVISION,
    /// Every service that keeps events.
    EVERY;

    /// The names of its services.
    public List<String> services() {
        return switch (this) {
            case CASEFILE -> List.of("casefile");
            case DEPARTMENT -> Departments.codes();
            case SUPERVISION -> List.of("supervision");
            case EVERY ->
                    Stream.of(CASEFILE, DEPARTMENT, SUPERVISION)
                            .flatMap(kind -> kind.services().stream())
                            .toList();
        };
    }

    /// Whether a service is of this kind. Whatever is neither the case file nor supervision is a
    /// department: a new one needs no line here to be guarded like the others.
    public boolean includes(String service) {
        return switch (this) {
            case EVERY -> true;
            case CASEFILE, SUPERVISION -> services().contains(service);
            case DEPARTMENT -> !CASEFILE.includes(service) && !SUPERVISION.includes(service);
        };
    }
}
