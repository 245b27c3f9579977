package org.yijianshi.platform.seal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.platform.ServiceIdentity;

import java.nio.file.Path;

/// The vault, with keys in files unless another custodian is configured.
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    @Bean
    KeyCustodian keyCustodian(@Value("${yijianshi.keys.directory}") String directory) {
        return new FileKeyCustodian(Path.of(directory));
    }

    @Bean
    Vault vault(JdbcClient db, KeyCustodian custodian, ServiceIdentity service) {
        return new Vault(new DataKeys(db, custodian), service.name());
    }
}
