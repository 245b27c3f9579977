package org.yijianshi.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The published name of every message type. The version is part of the name; a breaking change is
/// a new name beside the old one.
public final class MessageTypes {

    private static final Map<String, Class<? extends Message>> BY_NAME = byName();
    private static final Map<Class<?>, String> BY_CLASS = byClass();

    private MessageTypes() {}

    /// The published name, e.g. `handling.approved.v1`.
    public static String nameOf(Message message) {
        return nameOf(message.getClass());
    }

    /// The published name of a type.
    public static String nameOf(Class<? extends Message> type) {
        var name = BY_CLASS.get(type);
        if (name == null) {
            throw new IllegalArgumentException("unpublished type " + type);
        }
        return name;
    }

    public static Optional<Class<? extends Message>> classOf(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// Whether some version of this type is known though this one is not: such a record must not be
    /// passed over like an unknown type.
    public static boolean isOtherVersion(String name) {
        if (BY_NAME.containsKey(name)) {
            return false;
        }
        var stem = stem(name);
        return BY_NAME.keySet().stream().anyMatch(n -> stem(n).equals(stem));
    }

    /// Every published type by name, in the order of the catalogue of events.
    public static Map<String, Class<? extends Message>> all() {
        return BY_NAME;
    }

    /// The type whatever its version, e.g. `handling.approved`.
    public static String stem(String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return end < name.length() && name.substring(0, end).endsWith(".v")
                ? name.substring(0, end - 2)
                : name;
    }

    private static Map<String, Class<? extends Message>> byName() {
        var types = new LinkedHashMap<String, Class<? extends Message>>();
        types.put("case.submitted.v1", CaseMessage.CaseSubmitted.class);
        types.put("case.item-released.v1", CaseMessage.ItemReleased.class);
        types.put("case.item-supplemented.v1", CaseMessage.ItemSupplemented.class);
        types.put("case.item-closed.v1", CaseMessage.ItemClosed.class);
        types.put("case.closed.v1", CaseMessage.CaseClosed.class);
        types.put("case.handed-over.v1", CaseMessage.CaseHandedOver.class);
        types.put("order.placed.v1", OrderMessage.ItemOrdered.class);
        types.put("order.supplemented.v1", OrderMessage.ItemOrderSupplemented.class);
        types.put("order.withdrawn.v1", OrderMessage.ItemOrderWithdrawn.class);
        types.put("handling.opened.v1", HandlingMessage.HandlingOpened.class);
        types.put("handling.referred.v1", HandlingMessage.HandlingReferred.class);
        types.put("handling.claimed.v1", HandlingMessage.HandlingClaimed.class);
        types.put("handling.unclaimed.v1", HandlingMessage.HandlingUnclaimed.class);
        types.put("handling.supplement-requested.v1", HandlingMessage.SupplementRequested.class);
        types.put("handling.approved.v1", HandlingMessage.HandlingApproved.class);
        types.put("handling.completed.v1", HandlingMessage.HandlingCompleted.class);
        types.put("handling.rejected.v1", HandlingMessage.HandlingRejected.class);
        types.put("handling.withdrawn.v1", HandlingMessage.HandlingWithdrawn.class);
        types.put("clock.due-set.v1", ClockMessage.DueSet.class);
        types.put("clock.verdict-reached.v1", ClockMessage.VerdictReached.class);
        return java.util.Collections.unmodifiableMap(types);
    }

    private static Map<Class<?>, String> byClass() {
        var names = new LinkedHashMap<Class<?>, String>();
        BY_NAME.forEach((name, type) -> names.put(type, name));
        return Map.copyOf(names);
    }
}
