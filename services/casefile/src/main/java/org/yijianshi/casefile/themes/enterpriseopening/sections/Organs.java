package org.yijianshi.casefile.themes.enterpriseopening.sections;

import java.util.List;
import java.util.stream.Stream;

/// Directors, supervisors and managers of a company.
public record Organs(
        List<Director> directors,
        List<Person> supervisors,
        List<Person> managers,
        boolean auditCommittee,
        boolean noSupervisorByConsent) {

    public Organs {
        directors = Lists.orEmpty(directors);
        supervisors = Lists.orEmpty(supervisors);
        managers = Lists.orEmpty(managers);
    }

    public Stream<? extends Identified> holders(LegalRepresentative.Post post) {
        return switch (post) {
            case DIRECTOR -> directors.stream();
            case MANAGER -> managers.stream();
        };
    }

    public long chairs() {
        return directors.stream().filter(director -> director.post() == Post.CHAIR).count();
    }

    public record Director(String name, IdType idType, String idNumber, Post post)
            implements Identified {

        public Director {
            idType = IdType.orCitizen(idType);
        }

        @Override
        public String toString() {
            return "Director";
        }
    }

    public enum Post {
        CHAIR,
        DIRECTOR,
        EXECUTIVE_DIRECTOR
    }
}
