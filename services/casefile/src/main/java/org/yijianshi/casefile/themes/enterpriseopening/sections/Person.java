package org.yijianshi.casefile.themes.enterpriseopening.sections;

/// Someone who holds a post.
public record Person(String name, IdType idType, String idNumber) implements Identified {

    public Person {
        idType = IdType.orCitizen(idType);
    }

    @Override
    public String toString() {
        return "Person";
    }
}
