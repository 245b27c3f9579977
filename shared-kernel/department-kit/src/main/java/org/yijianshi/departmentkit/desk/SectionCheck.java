package org.yijianshi.departmentkit.desk;

import org.yijianshi.contracts.form.FormSchemas;
import org.yijianshi.contracts.form.MadeSections;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Whether sections that come from anybody are what this department reads: all of them, no others,
/// each as its schema wants it. Rules may count on that, as they may in an order.
public final class SectionCheck {

    private final List<String> sections;
    private final FormSchemas schemas;

    public SectionCheck(Department<?> department) {
        this.sections = department.sections();
        this.schemas = FormSchemas.of(sections);
    }

    /// What is wrong in detail is said by the case file, which checks the form whole.
    ///
    /// @throws Problem if a section is missing, not of this department, or unsound
    public void check(ObjectNode given) {
        if (!sections.containsAll(given.propertyNames())) {
            throw Problem.badRequest("sections-not-ours");
        }
        if (!sections.stream().allMatch(name -> isSound(name, given))) {
            throw Problem.badRequest("sections-not-sound");
        }
    }

    private boolean isSound(String name, ObjectNode given) {
        var section = given.get(name);
        return section == null
                ? MadeSections.NAMES.contains(name)
                : schemas.check(name, section).isEmpty();
    }
}
