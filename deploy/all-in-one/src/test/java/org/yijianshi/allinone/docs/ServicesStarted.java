package org.yijianshi.allinone.docs;

import org.yijianshi.allinone.Options;
import org.yijianshi.allinone.ServiceSpec;

import java.nio.file.Path;
import java.util.List;

/// The services as the launcher starts them.
final class ServicesStarted {

    private ServicesStarted() {}

    static List<ServiceSpec> all() {
        return Options.in(Path.of("nowhere")).services();
    }

    static List<String> names() {
        return all().stream().map(ServiceSpec::name).toList();
    }
}
