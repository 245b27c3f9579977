package org.yijianshi.portal.apply;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One more of a list, or one less: shareholders, employees.
final class Rows {

    private static final String ADD = "add ";
    private static final String REMOVE = "remove ";

    private Rows() {}

    /// @param deed `add /shareholders/list`, `remove /shareholders/list/0`, or something else
    static void change(ObjectNode sections, String deed) {
        if (deed.startsWith(ADD)) {
            add(sections, deed.substring(ADD.length()));
        } else if (deed.startsWith(REMOVE)) {
            remove(sections, deed.substring(REMOVE.length()));
        }
    }

    /// Where the page is looked at after that.
    static String anchor(String deed) {
        var list =
                deed.startsWith(ADD)
                        ? deed.substring(ADD.length())
                        : deed.startsWith(REMOVE) ? above(deed.substring(REMOVE.length())) : "";
        return list.isEmpty() ? "" : "#" + Field.id(list);
    }

    private static void add(ObjectNode sections, String list) {
        var name = list.substring(list.lastIndexOf('/') + 1);
        var above = above(list);
        if (above.isEmpty()) {
            return;
        }
        var group =
                above.lastIndexOf('/') == 0
                        ? sections.withObject(above)
                        : sections.at(above) instanceof ObjectNode object ? object : null;
        if (group == null) {
            return;
        }
        var rows = group.get(name) instanceof ArrayNode array ? array : group.putArray(name);
        rows.addObject();
    }

    private static void remove(ObjectNode sections, String row) {
        var number = row.substring(row.lastIndexOf('/') + 1);
        if (number.matches("[0-9]{1,4}")
                && sections.at(above(row)) instanceof ArrayNode array
                && Integer.parseInt(number) < array.size()) {
            array.remove(Integer.parseInt(number));
        }
    }

    private static String above(String pointer) {
        return pointer.contains("/") ? pointer.substring(0, pointer.lastIndexOf('/')) : "";
    }
}
