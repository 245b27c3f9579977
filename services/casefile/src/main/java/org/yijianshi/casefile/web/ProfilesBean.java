package org.yijianshi.casefile.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yijianshi.contracts.profile.Profiles;

/// The promises of every zone, read and checked at start.
@Configuration(proxyBeanMethods = false)
class ProfilesBean {

    @Bean
    Profiles profiles() {
        return Profiles.load();
    }
}
