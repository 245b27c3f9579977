package org.yijianshi.portal.apply;

import org.springframework.stereotype.Component;
import org.yijianshi.portal.call.Option;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.call.Services;

import java.util.List;
import java.util.stream.Collectors;

/// The public lists of departments from which people choose: makers, branches, industries.
@Component
class Choices {

    private final Services services;

    Choices(Services services) {
        this.services = services.withoutWaiting();
    }

    /// What one department publishes.
    record Published(List<Choice> choices) {}

    /// @param field section and field
    record Choice(String field, List<Option> options) {}

    Offered in(String zone, List<String> departments) {
        return new Offered(
                departments.stream()
                        .flatMap(department -> published(department, zone).stream())
                        .collect(Collectors.toMap(Choice::field, Choice::options)));
    }

    /// Of a department that does not answer there is nothing to choose from: its codes are typed.
    private List<Choice> published(String department, String zone) {
        try {
            return services.get(department, Published.class, "/api/choices?zone={zone}", zone)
                    .choices();
        } catch (Refused silent) {
            return List.of();
        }
    }
}
