package org.yijianshi.portal.apply;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Puts sections of the form on a page, their fields, what can be chosen, what is wrong, and who
/// can be chosen again; and takes the answers.
@Component
class Questions {

    private final Choices choices;
    private final Mistakes mistakes;
    private final Clock clock;

    Questions(Choices choices, Mistakes mistakes, Clock clock) {
        this.choices = choices;
        this.mistakes = mistakes;
        this.clock = clock;
    }

    /// What somebody is asked.
    ///
    /// @param zone where the case is handled
    /// @param departments whose public lists may be needed
    /// @param names of the sections
    record Asked(String zone, List<String> departments, List<String> names) {

        Asked {
            departments = List.copyOf(departments);
            names = List.copyOf(names);
        }
    }

    /// Puts them there.
    ///
    /// @param sections of the form, as far as they are filled in
    /// @return whether anything of it is wrong
    boolean put(Asked asked, ObjectNode sections, Problems problems, Model model) {
        var offered = choices.in(asked.zone(), asked.departments());
        var plain = fields(asked, sections, new Fields(offered, Map.of()));
        var wrong = problems.at(asked.names(), plain);
        model.addAttribute("mistakes", mistakes.of(wrong));
        model.addAttribute("people", new People(sections).known());
        model.addAttribute(
                "fields",
                wrong.isEmpty() ? plain : fields(asked, sections, new Fields(offered, wrong)));
        return !wrong.isEmpty();
    }

    /// Fills in what a page sent, with all that follows from it.
    ///
    /// @param deed of [Rows], or something else
    void take(Asked asked, Map<String, List<String>> sent, String deed, ObjectNode sections) {
        Filling.fill(sections, asked.names(), sent, deed, clock.instant());
        choices.in(asked.zone(), asked.departments()).imply(sections, asked.names());
    }

    private static List<Field> fields(Asked asked, ObjectNode sections, Fields fields) {
        return asked.names().stream()
                .map(section -> fields.of(section, sections.path(section)))
                .toList();
    }
}
