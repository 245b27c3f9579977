package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Member;
import org.yijianshi.platform.access.StaffRegister;

import java.util.List;

/// Tells pages where somebody works, which is in our own register and in no token.
@RestController
@RequestMapping("/api/me")
class MyselfController {

    private final StaffRegister staff;

    MyselfController(StaffRegister staff) {
        this.staff = staff;
    }

    /// @param department the name of its service; absent for whoever decides nothing
    /// @param zones hall zones; empty for whoever is not of the staff
    record Myself(List<String> roles, @Nullable String department, List<String> zones) {}

    @GetMapping
    Myself me(Caller caller) {
        var member = staff.find(caller.subject());
        return new Myself(
                caller.roles().stream().map(Enum::name).sorted().toList(),
                member.map(Member::department).orElse(null),
                member.map(Member::zones).orElse(List.of()));
    }
}
