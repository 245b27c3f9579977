package org.yijianshi.casefile.themes.enterpriseopening;

import org.yijianshi.casefile.themes.enterpriseopening.Mention.Post;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Signatures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A natural person without whom the application is not complete: everybody who holds a post in it
/// shows who they are, and signs in each post that asks for it.
///
/// @param idType CITIZEN_ID or PASSPORT
/// @param posts as what the form names the person, in its order
/// @param roles as what the person signs
public record Signatory(
        String name, String idType, String idNumber, List<String> posts, List<String> roles) {

    private static final Set<Post> VERIFIED = EnumSet.range(Post.APPLICANT, Post.TAX_OFFICER);

    private static final Map<Post, Signatures.Role> SIGNING =
            Map.of(
                    Post.SHAREHOLDER, Signatures.Role.SHAREHOLDER,
                    Post.LEGAL_REPRESENTATIVE, Signatures.Role.LEGAL_REPRESENTATIVE,
                    Post.DIRECTOR, Signatures.Role.DIRECTOR,
                    Post.SUPERVISOR, Signatures.Role.SUPERVISOR,
                    Post.FINANCE_OFFICER, Signatures.Role.FINANCE_OFFICER);

    public Signatory {
        posts = List.copyOf(posts);
        roles = List.copyOf(roles);
    }

    /// Everybody who has to confirm a form, each once.
    public static List<Signatory> in(CombinedForm form) {
        var found = new LinkedHashMap<String, List<Mention>>();
        for (var mention : Mentions.in(form)) {
            if (isVerified(mention)) {
                found.computeIfAbsent(Involved.key(mention), _ -> new ArrayList<>()).add(mention);
            }
        }
        return found.values().stream().map(Signatory::of).toList();
    }

    static boolean isVerified(Mention mention) {
        return VERIFIED.contains(mention.post());
    }

    /// As what somebody signs who is named so; empty if there is nothing to sign.
    static Optional<Signatures.Role> roleOf(Mention mention) {
        return Optional.ofNullable(SIGNING.get(mention.post()));
    }

    private static Signatory of(List<Mention> mentions) {
        var posts = mentions.stream().map(Mention::post).distinct().toList();
        var first = mentions.getFirst();
        return new Signatory(
                first.name(),
                first.idType().name(),
                first.idNumber(),
                posts.stream().map(Post::name).toList(),
                posts.stream()
                        .map(SIGNING::get)
                        .filter(Objects::nonNull)
                        .map(Signatures.Role::name)
                        .toList());
    }

    @Override
    public String toString() {
        return "Signatory" + posts;
    }
}
