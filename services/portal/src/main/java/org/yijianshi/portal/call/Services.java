package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.yijianshi.portal.Settings;
import org.yijianshi.portal.signin.AccessToken;
import org.yijianshi.portal.signin.SignedOut;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The doors of the services, opened in the name and in the language of whoever is looking.
@Component
public class Services {

    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final Duration TO_ADD = Duration.ofSeconds(2);
    private static final int UNAUTHORIZED = 401;

    private final Settings settings;
    private final AccessToken token;
    private final JsonMapper json;
    private final Map<String, RestClient> clients;

    @Autowired
    Services(Settings settings, AccessToken token, JsonMapper json) {
        this(settings, token, json, TO_ANSWER);
    }

    private Services(Settings settings, AccessToken token, JsonMapper json, Duration toAnswer) {
        this.settings = settings;
        this.token = token;
        this.json = json;
        var http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(toAnswer);
        this.clients =
                settings.services().entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey,
                                        service -> client(factory, service.getValue())));
    }

    /// The same doors for what a page can do without: a department that hangs holds up nobody for
    /// long.
    public Services withoutWaiting() {
        return new Services(settings, token, json, TO_ADD);
    }

    /// What a door shows.
    ///
    /// @param path with `{}` for each of the values, which are encoded
    /// @throws Refused with what the service says instead
    public <T> T get(String service, Class<T> type, String path, Object... values) {
        return answered(
                service, () -> client(service).get().uri(path, values).retrieve().body(type));
    }

    /// What a door shows, unless it is still what was seen.
    ///
    /// @param tag of what was seen; empty for nothing yet
    public <T> Seen<T> look(
            String service, Class<T> type, String tag, String path, Object... values) {
        return answered(
                service,
                () ->
                        Seen.in(
                                client(service)
                                        .get()
                                        .uri(path, values)
                                        .headers(
                                                headers -> {
                                                    if (!tag.isEmpty()) {
                                                        headers.setIfNoneMatch(tag);
                                                    }
                                                })
                                        .retrieve()
                                        .toEntity(type)));
    }

    /// A page of what a door lists.
    ///
    /// @param after where it begins; absent for the first page
    public <T> T page(
            String service, Class<T> type, String path, int limit, @Nullable String after) {
        return after == null
                ? get(service, type, path + "?limit={n}", limit)
                : get(service, type, path + "?limit={n}&after={after}", limit, after);
    }

    /// A page of those that are as wanted.
    ///
    /// @param wanted values by parameter; empty ones are not asked
    public <T> T page(
            String service,
            Class<T> type,
            String path,
            int limit,
            @Nullable String after,
            Map<String, String> wanted) {
        var asked = new TreeMap<>(wanted);
        asked.put("after", after == null ? "" : after);
        asked.put("limit", Integer.toString(limit));
        asked.values().removeIf(String::isEmpty);
        var query =
                asked.keySet().stream()
                        .map(name -> name + "={" + name + "}")
                        .collect(Collectors.joining("&", "?", ""));
        return get(service, type, path + query, asked.values().toArray());
    }

    /// Does something, once: the key is made with the form that asks for it, so that a form that is
    /// sent twice acts once.
    public <T> T post(
            String service, Class<T> type, String key, Object body, String path, Object... values) {
        return answered(
                service,
                () ->
                        client(service)
                                .post()
                                .uri(path, values)
                                .header("Idempotency-Key", key)
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .retrieve()
                                .body(type));
    }

    /// Puts something in its place.
    ///
    /// @param ifMatch the tag of what it may replace, as it is written in a header; empty for
    ///   anything
    public <T> T put(
            String service,
            Class<T> type,
            String ifMatch,
            Object body,
            String path,
            Object... values) {
        return answered(
                service,
                () ->
                        client(service)
                                .put()
                                .uri(path, values)
                                .headers(
                                        headers -> {
                                            if (!ifMatch.isEmpty()) {
                                                headers.setIfMatch(ifMatch);
                                            }
                                        })
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body)
                                .retrieve()
                                .body(type));
    }

    /// Takes something away.
    public void delete(String service, String path, Object... values) {
        answered(
                service,
                () -> client(service).delete().uri(path, values).retrieve().toBodilessEntity());
    }

    private RestClient client(String service) {
        var client = clients.get(service);
        if (client == null) {
            throw Refused.notFound(service);
        }
        return client;
    }

    private <T> T answered(String service, Supplier<@Nullable T> call) {
        try {
            var answer = call.get();
            if (answer == null) {
                throw Refused.silent(service);
            }
            return answer;
        } catch (ResourceAccessException unreachable) {
            throw Refused.silent(service);
        } catch (Refused refused) {
            if (refused.status() == UNAUTHORIZED) {
                throw new SignedOut();
            }
            throw refused.by(service);
        }
    }

    private RestClient client(JdkClientHttpRequestFactory factory, URI address) {
        return RestClient.builder()
                .requestFactory(factory)
                .baseUrl(address)
                .requestInterceptor(
                        (request, body, next) -> {
                            var headers = request.getHeaders();
                            headers.set(
                                    HttpHeaders.ACCEPT_LANGUAGE,
                                    LocaleContextHolder.getLocale().toLanguageTag());
                            var bearer = token.current();
                            if (bearer != null) {
                                headers.setBearerAuth(bearer);
                            }
                            return next.execute(request, body);
                        })
                .defaultStatusHandler(
                        status -> status.isError(),
                        (_, response) -> {
                            throw refused(response);
                        })
                .build();
    }

    private Refused refused(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        try {
            return new Refused(status, json.readValue(response.getBody(), ProblemDetails.class));
        } catch (JacksonException unreadable) {
            return new Refused(status, ProblemDetails.NONE);
        }
    }
}
