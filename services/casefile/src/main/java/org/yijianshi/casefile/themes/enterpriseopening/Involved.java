package org.yijianshi.casefile.themes.enterpriseopening;

import org.yijianshi.casefile.themes.enterpriseopening.Mention.Post;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Identified;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// A natural person whom the application concerns: who owns or runs the enterprise, not its
/// employees.
///
/// @param idType CITIZEN_ID or PASSPORT
/// @param acts whether the application is this person's own: applicant and legal representative
public record Involved(String idType, String idNumber, boolean acts) {

    private static final Set<Post> ACTING = EnumSet.of(Post.APPLICANT, Post.LEGAL_REPRESENTATIVE);
    private static final Set<Post> CONCERNED = EnumSet.range(Post.APPLICANT, Post.FINANCE_OFFICER);

    /// Everybody whom a form concerns, each once.
    public static List<Involved> in(CombinedForm form) {
        var found = new LinkedHashMap<String, Involved>();
        for (var mention : Mentions.in(form)) {
            if (CONCERNED.contains(mention.post())) {
                found.merge(key(mention), of(mention), (a, b) -> a.acts() ? a : b);
            }
        }
        return List.copyOf(found.values());
    }

    private static Involved of(Mention mention) {
        return new Involved(
                mention.idType().name(), mention.idNumber(), ACTING.contains(mention.post()));
    }

    static String key(Mention mention) {
        return mention.idType() + Identified.normal(mention.idNumber());
    }

    @Override
    public String toString() {
        return "Involved";
    }
}
