package org.yijianshi.kernel;

import java.util.regex.Pattern;

/// Names an item (事项) of a theme, for example `seal-carving`. It is also the name of the department
/// service that owns the item and the last part of the topic that carries its orders.
public record ItemCode(String value) implements Comparable<ItemCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ItemCode {
        if (value.length() > 40 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an item code is lower-case words joined by hyphens");
        }
    }

    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
