package org.yijianshi.casefile.web;

import org.yijianshi.casefile.web.Parties.Signer;

import java.util.List;

/// What became of a form that was brought in, or of a confirmation.
sealed interface Outcome {

    /// There is a case; whether it was made just now.
    record Submitted(boolean isNew) implements Outcome {}

    /// Others have to confirm what has this digest.
    record Awaited(String digest, List<Signer> signers) implements Outcome {

        public Awaited {
            signers = List.copyOf(signers);
        }
    }
}
