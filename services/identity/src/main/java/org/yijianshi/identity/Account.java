package org.yijianshi.identity;

import org.jspecify.annotations.Nullable;
import org.yijianshi.access.Role;
import org.yijianshi.kernel.CitizenId;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Who can get a token: a person, or a program, which is nobody.
record Account(String id, List<Role> roles, @Nullable Person person) {

    private static final Pattern ID = Pattern.compile("[a-z]+(\\.[a-z]+)?");

    Account {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("an account is called like wang.li, not " + id);
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(id + " has no role");
        }
        roles = List.copyOf(roles);
    }

    /// A natural person. Citizens were verified at a certain level; staff were by their employer.
    record Person(String name, String citizenId, @Nullable Verification verification) {

        Person {
            citizenId = new CitizenId(citizenId).value();
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    /// How somebody proves to be who they say: `amr` and `acr` of the token.
    record Verification(String method, String level) {

        private static final Set<String> METHODS = Set.of("FACE", "BANK_CARD", "CARD_READER");
        private static final Set<String> LEVELS = Set.of("L1", "L2", "L3");

        Verification {
            if (!METHODS.contains(method) || !LEVELS.contains(level)) {
                throw new IllegalArgumentException(
                        "no service knows the verification %s at %s".formatted(method, level));
            }
        }
    }
}
