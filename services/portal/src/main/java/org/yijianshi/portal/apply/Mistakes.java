package org.yijianshi.portal.apply;

import org.springframework.stereotype.Component;
import org.yijianshi.portal.page.Words;

import java.util.List;
import java.util.Map;

/// Everything that is wrong on a page in one list, each with a link to where it is.
@Component
class Mistakes {

    private final Words words;

    Mistakes(Words words) {
        this.words = words;
    }

    /// One of them.
    ///
    /// @param id of the field
    /// @param place what the field is called
    record Mistake(String id, String place, String text) {}

    /// @param errors by the name of the field
    List<Mistake> of(Map<String, List<String>> errors) {
        return errors.entrySet().stream()
                .flatMap(
                        at ->
                                at.getValue().stream()
                                        .map(
                                                error ->
                                                        new Mistake(
                                                                Field.id(at.getKey()),
                                                                place(at.getKey()),
                                                                error)))
                .toList();
    }

    private String place(String name) {
        var section = name.split("/", 3)[1];
        var pointer = name.substring(section.length() + 1);
        return pointer.isEmpty() ? words.title(section, "") : words.field(section, pointer);
    }
}
