package org.yijianshi.fire;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.QueryTimeoutException;
import org.yijianshi.contracts.CaseMessage.ItemClosed;
import org.yijianshi.contracts.Message;
import org.yijianshi.platform.kafka.Listener;
import org.yijianshi.platform.kafka.Speaker;
import org.yijianshi.platform.store.Projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/// Bugs in what a service does with messages and events.
final class HandlerBugs {

    private HandlerBugs() {}

    /// How a call goes wrong.
    private interface Wrong {
        Object call(Method method, Object[] arguments, Call right) throws Throwable;
    }

    private interface Call {
        Object on(Object... arguments) throws Throwable;
    }

    /// The database does not answer once in a while, and nobody is told.
    static BeanPostProcessor swallowErrors() {
        return wrap(
                Listener.class,
                "on",
                (_, arguments, right) -> {
                    try {
                        if (oneIn(6)) {
                            throw new QueryTimeoutException("planted");
                        }
                        return right.on(arguments);
                    } catch (QueryTimeoutException swallowed) {
                        return Void.TYPE;
                    }
                });
    }

    static BeanPostProcessor shiftEnds() {
        return wrap(
                Listener.class,
                "on",
                (_, arguments, right) ->
                        right.on(
                                arguments[0] instanceof ItemClosed m
                                        ? (Message)
                                                new ItemClosed(
                                                        m.caseId(),
                                                        m.item(),
                                                        m.ending(),
                                                        m.at().plusSeconds(90))
                                        : arguments[0]));
    }

    static BeanPostProcessor forgetInReadModel() {
        return wrap(
                Projection.class,
                "on",
                (_, arguments, right) ->
                        arguments[0].getClass().getSimpleName().equals("CaseCompleted") && oneIn(5)
                                ? Void.TYPE
                                : right.on(arguments));
    }

    static BeanPostProcessor sayLess() {
        return wrap(
                Speaker.class,
                "say",
                (_, arguments, right) -> oneIn(25) ? List.of() : right.on(arguments));
    }

    private static boolean oneIn(int number) {
        return ThreadLocalRandom.current().nextInt(number) == 0;
    }

    private static BeanPostProcessor wrap(Class<?> type, String methodName, Wrong wrong) {
        Predicate<Method> meant = method -> method.getName().equals(methodName);
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return type.isInstance(bean) ? wrapped(type, bean, meant, wrong) : bean;
            }
        };
    }

    private static Object wrapped(
            Class<?> type, Object bean, Predicate<Method> meant, Wrong wrong) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> {
                    Call right = given -> invoke(bean, method, given);
                    if (!meant.test(method)) {
                        return right.on(arguments == null ? new Object[0] : arguments);
                    }
                    var result = wrong.call(method, arguments, right);
                    return method.getReturnType() == void.class ? null : result;
                });
    }

    private static Object invoke(Object bean, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(bean, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
