package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.kernel.Violation;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;

/// Finds the rules of a theme and reads the form as they want it.
@Component
class ThemeRules {

    /// What the rules of the theme say; sections that are absent or unsound are not judged.
    List<Violation> violations(String theme, ObjectNode form, LocalDate on) {
        return List.of();
    }
}
