package org.yijianshi.enterpriseregistration.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A name register that knows no index and returns every name but the case's own.
final class ListOfNames implements NameRegister {

    private final List<RegisteredName> held = new ArrayList<>();
    private final List<NameClaim> entered = new ArrayList<>();

    /// @param names each as `鹰翔|商贸`
    static ListOfNames holding(String... names) {
        var register = new ListOfNames();
        for (var name : names) {
            var parts = name.split("\\|", -1);
            register.held.add(new RegisteredName(parts[0], parts[1]));
        }
        return register;
    }

    List<String> entered() {
        return entered.stream().map(claim -> claim.name().full()).toList();
    }

    @Override
    public List<RegisteredName> resembling(NameClaim claim, LocalDate on) {
        var others =
                entered.stream()
                        .filter(other -> !other.caseId().equals(claim.caseId()))
                        .map(
                                other ->
                                        new RegisteredName(
                                                other.name().tradeName(), other.name().industry()));
        return Stream.concat(held.stream(), others).toList();
    }

    @Override
    public void enter(NameClaim claim, LocalDate on) {
        entered.add(claim);
    }
}
