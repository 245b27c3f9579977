package org.yijianshi.identity;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Ends the start anywhere but on a machine of one's own, before a key is made or a port opened:
/// whoever can read this repository knows who lives in the demonstration city.
class LocalOnly implements BeanFactoryPostProcessor {

    private static final String INSTEAD =
            "%s. The identity service is for the local default only. In production set"
                    + " yijianshi.access.issuer and yijianshi.access.keys of every service to the"
                    + " region's issuer and do not start this one.";

    private final Environment environment;

    LocalOnly(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (!environment.acceptsProfiles(Profiles.of("local"))) {
            throw new IllegalStateException(INSTEAD.formatted("The profile `local` is not active"));
        }
        if (!isLoopback(environment.getProperty("server.address", ""))) {
            throw new IllegalStateException(
                    INSTEAD.formatted("server.address is not a loopback address"));
        }
    }

    /// No address means all of them.
    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
