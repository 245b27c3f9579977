package org.yijianshi.journey;

import org.yijianshi.access.PersonReferences;
import org.yijianshi.journey.Cell.Ownership;

/// The references of those whom the example form names, and of somebody whom it does not.
record PeopleOfTheCase(PersonReferences references) {

    String reference(Ownership ownership) {
        return references.of(
                "CITIZEN_ID",
                switch (ownership) {
                    case APPLICANT -> "410402198803120020";
                    case SHAREHOLDER -> "410411198509230030";
                    case STRANGER -> "110101199003071233";
                });
    }
}
