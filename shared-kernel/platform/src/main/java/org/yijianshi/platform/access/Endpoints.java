package org.yijianshi.platform.access;

import org.yijianshi.access.AuthorizationTable;
import org.yijianshi.access.Endpoint;

import java.util.List;
import java.util.Optional;

/// The rows of the table that are this service's.
public record Endpoints(List<Endpoint> rows) {

    public Endpoints {
        rows = List.copyOf(rows);
    }

    static Endpoints of(String service) {
        return new Endpoints(AuthorizationTable.of(service));
    }

    Optional<Endpoint> find(String method, String path) {
        return rows.stream().filter(row -> row.isOf(method, path)).findFirst();
    }
}
