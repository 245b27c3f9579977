package org.yijianshi.portal.operator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.portal.Settings;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.call.Services;
import org.yijianshi.portal.operator.Stuck.Actions;
import org.yijianshi.portal.operator.Stuck.DeadPage;
import org.yijianshi.portal.operator.Stuck.Done;
import org.yijianshi.portal.operator.Stuck.Health;
import org.yijianshi.portal.operator.Stuck.Lag;
import org.yijianshi.portal.operator.Stuck.Overview;
import org.yijianshi.portal.operator.Stuck.Page;
import org.yijianshi.portal.operator.Stuck.Results;
import org.yijianshi.portal.operator.Stuck.Summary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// The operator's doors of every service.
@Component
class Operations {

    private static final int PAGE = 50;

    private final Services services;
    private final List<String> names;

    Operations(Services services, Settings settings) {
        this.services = services;
        this.names = settings.services().keySet().stream().sorted().toList();
    }

    /// One that does not answer is shown as such; the others are shown all the same.
    List<Overview> overview() {
        return names.stream().map(this::overview).toList();
    }

    private Overview overview(String service) {
        try {
            var summary = services.get(service, Summary.class, "/api/operations/parked/summary");
            var lag = services.get(service, Lag.class, "/api/operations/lag");
            return new Overview(service, health(service), lag, summary.groups());
        } catch (Refused silent) {
            return new Overview(service, null, null, List.of());
        }
    }

    private @Nullable String health(String service) {
        try {
            return services.get(service, Health.class, "/actuator/health").status();
        } catch (Refused down) {
            return "DOWN";
        }
    }

    Page parked(String service, @Nullable String after) {
        return services.page(service, Page.class, "/api/operations/parked", PAGE, after);
    }

    DeadPage deadLetters(String service, @Nullable String after) {
        return services.page(service, DeadPage.class, "/api/operations/dead-letters", PAGE, after);
    }

    /// @param kind parked or dead-letters
    Results act(
            String service, String kind, String deed, UUID key, List<String> ids, String reason) {
        return services.post(
                service,
                Results.class,
                key.toString(),
                Map.of("ids", ids, "reason", reason),
                "/api/operations/" + kind + "/{deed}",
                deed.equals("discard") ? "discard" : "redrive");
    }

    List<Done> actions() {
        return names.stream()
                .flatMap(this::actions)
                .sorted(Comparator.comparing(Done::at).reversed())
                .limit(PAGE)
                .toList();
    }

    private Stream<Done> actions(String service) {
        try {
            return services
                    .get(service, Actions.class, "/api/operations/actions?limit={n}", PAGE)
                    .actions()
                    .stream()
                    .map(action -> new Done(service, action));
        } catch (Refused silent) {
            return Stream.empty();
        }
    }
}
