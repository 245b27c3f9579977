package org.yijianshi.casefile.themes.enterpriseopening.sections;

/// Someone who can be reached: finance officer, liaison, tax officer.
public record Contact(String name, IdType idType, String idNumber, String mobile)
        implements Identified {

    public Contact {
        idType = IdType.orCitizen(idType);
    }

    @Override
    public String toString() {
        return "Contact";
    }
}
