package org.yijianshi.platform.idempotency;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;

import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.yijianshi.platform.access.ReachResolver;
import org.yijianshi.platform.access.ReachedCases;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.store.UnitsOfWork;

import java.time.Duration;

/// Every POST of every service, once per key.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class IdempotencyConfiguration {

    @Bean
    KeptAnswers keptAnswers(JdbcClient db, Vault vault) {
        return new KeptAnswers(db, vault);
    }

    @Bean
    OncePerKey oncePerKey(UnitsOfWork units, KeptAnswers answers) {
        return new OncePerKey(units, answers);
    }

    @Bean
    AnswerExpiry answerExpiry(
            KeptAnswers answers, @Value("${yijianshi.answers.kept-for}") Duration keptFor) {
        return new AnswerExpiry(answers, keptFor);
    }

    @Bean
    WebMvcRegistrations postsOncePerKey(
            ObjectProvider<OncePerKey> once,
            @Qualifier("handlerExceptionResolver")
                    ObjectProvider<HandlerExceptionResolver> refusals,
            ObjectProvider<ReachResolver> resolver,
            ObjectProvider<ReachedCases> cases) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new PostAdapter(once, refusals, new ReachOfRepeats(resolver, cases));
            }
        };
    }

    @Bean
    GlobalOperationCustomizer documentedKey() {
        return (operation, handler) ->
                handler.hasMethodAnnotation(PostMapping.class) && PostAdapter.needsKey(handler)
                        ? operation.addParametersItem(
                                new HeaderParameter()
                                        .name(IdempotencyKey.HEADER)
                                        .required(true)
                                        .schema(new StringSchema().format("uuid")))
                        : operation;
    }
}
