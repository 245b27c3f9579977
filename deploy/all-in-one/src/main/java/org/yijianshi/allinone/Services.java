package org.yijianshi.allinone;

import java.util.List;

/// The services that make up Yijianshi. A new department is one more line here.
final class Services {

    static final List<ServiceSpec> ALL = List.of();

    private Services() {}
}
