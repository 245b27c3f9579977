package org.yijianshi.casefile.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/// The tables of the case file as every migration together makes them.
final class CasefileTables {

    private CasefileTables() {}

    static void createIn(JdbcClient db) throws IOException {
        var scripts =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/casefile/V*.sql");
        assertThat(scripts).isNotEmpty();
        Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
        for (var script : scripts) {
            db.sql(script.getContentAsString(StandardCharsets.UTF_8)).update();
        }
    }
}
