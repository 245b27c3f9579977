package org.yijianshi.casefile.speak;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yijianshi.casefile.domain.Catalogue;
import org.yijianshi.casefile.domain.Theme.CatalogueItem;
import org.yijianshi.contracts.Topics;
import org.yijianshi.kernel.Departments;
import org.yijianshi.platform.kafka.SpokenTopics;

import java.util.stream.Stream;

/// The case file speaks on `case-events` and to every department of the catalogue.
@Configuration(proxyBeanMethods = false)
class SpokenOn {

    @Bean
    SpokenTopics spokenTopics(Catalogue catalogue) {
        var items =
                catalogue.all().stream()
                        .flatMap(theme -> theme.items().stream())
                        .map(CatalogueItem::item)
                        .distinct()
                        .toList();
        items.forEach(SpokenOn::requireKnown);
        var orders = items.stream().map(Topics::itemOrders);
        return new SpokenTopics(Stream.concat(Stream.of(Topics.CASE_EVENTS), orders).toList());
    }

    /// Nobody would listen to a department that nobody knows.
    private static void requireKnown(String item) {
        if (!Departments.codes().contains(item)) {
            throw new IllegalStateException(item + " of the catalogue has no department");
        }
    }
}
