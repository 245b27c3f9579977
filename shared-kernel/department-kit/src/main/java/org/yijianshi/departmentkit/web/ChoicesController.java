package org.yijianshi.departmentkit.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.departmentkit.desk.OrderReader;
import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import java.util.List;

/// The public lists from which the form lets people choose: makers, banks.
@RestController
@RequestMapping("/api/choices")
public class ChoicesController {

    private final Department<?> department;
    private final BusinessTime time;

    public ChoicesController(Department<?> department, BusinessTime time) {
        this.department = department;
        this.time = time;
    }

    /// What may be chosen today.
    public record Choices(String item, List<Choice> choices) {}

    /// What may be chosen by whoever applies today.
    ///
    /// @param zone of the hall, for example `410402`
    @GetMapping
    public Choices choices(@RequestParam String zone) {
        var hall = HallZone.parse(zone).orElseThrow(() -> Problem.badRequest("invalid-parameter"));
        var today = OrderReader.day(time.instant());
        return new Choices(department.item().value(), department.choices(hall, today));
    }
}
