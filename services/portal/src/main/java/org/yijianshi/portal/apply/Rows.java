package org.yijianshi.portal.apply;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One more of a list, or one less: shareholders, employees.
final class Rows {

    private static final String ADD = "add ";
    private static final String REMOVE = "remove ";

    private Rows() {}

    /// @param deed `add /shareholders/list`, `remove /shareholders/list/0`, or something else
    static void change(ObjectNode sections, String deed, Places places) {
        if (deed.startsWith(ADD) && places.isList(list(deed))) {
            add(sections, list(deed));
        } else if (deed.startsWith(REMOVE) && places.isList(list(deed))) {
            remove(sections, deed.substring(REMOVE.length()));
        }
    }

    /// Where the page is looked at after that.
    static String anchor(String deed, Places places) {
        return places.isList(list(deed)) ? "#" + Field.id(list(deed)) : "";
    }

    private static String list(String deed) {
        if (deed.startsWith(ADD)) {
            return deed.substring(ADD.length());
        }
        return deed.startsWith(REMOVE) ? above(deed.substring(REMOVE.length())) : "";
    }

    private static void add(ObjectNode sections, String list) {
        var name = list.substring(list.lastIndexOf('/') + 1);
        var above = above(list);
        var group = sections.at(above) instanceof ObjectNode object ? object : null;
        if (group == null && above.lastIndexOf('/') == 0) {
            group = sections.putObject(above.substring(1));
        }
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
