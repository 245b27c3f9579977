package org.yijianshi.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yijianshi.portal.PortalApplication;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;

/// A new page is closed to strangers, or stands here.
class StrangersTest {

    private static final Set<String> PUBLIC =
            Set.of(
                    "/",
                    "/guide",
                    "/sign-in",
                    "/sign-in/failed",
                    "/error",
                    "/cases/{caseId}/live"); // says that there is nothing to follow

    private static final String ANY = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    @Test
    void whoever_has_not_signed_in_is_asked_to_at_every_page_but_a_few() throws Exception {
        var portal =
                new SpringApplicationBuilder(PortalApplication.class)
                        .properties("spring.config.name=portal", "spring.application.name=portal")
                        .run("--server.port=0", "--yijianshi.access.issuer=http://127.0.0.1:1");
        try (portal) {
            var pages = pages(portal);
            assertThat(pages).hasSizeGreaterThan(20).containsAll(PUBLIC);
            pages.removeAll(PUBLIC);
            for (var page : pages) {
                assertThat(answer(portal, page)).as(page).isEqualTo("302 /sign-in");
            }
        }
    }

    private static Set<String> pages(ConfigurableApplicationContext portal) {
        var pages = new TreeSet<String>();
        portal.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(
                        mapping -> {
                            var methods = mapping.getMethodsCondition().getMethods();
                            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                                pages.addAll(mapping.getPatternValues());
                            }
                        });
        return pages;
    }

    private static String answer(ConfigurableApplicationContext portal, String page)
            throws IOException, InterruptedException {
        var port = portal.getEnvironment().getRequiredProperty("local.server.port");
        var address = "http://127.0.0.1:" + port;
        var request =
                HttpRequest.newBuilder(URI.create(address + page.replaceAll("\\{[^}]*}", ANY)))
                        .build();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(request, BodyHandlers.discarding());
            var to = answer.headers().firstValue("location").orElse("");
            return answer.statusCode() + " " + to.replace(address, "");
        }
    }
}
