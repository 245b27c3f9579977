package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.web.Parties.Signer;
import org.yijianshi.kernel.ItemCode;

import java.util.List;
import java.util.Optional;

/// What became of a form that was brought in, or of a word about it.
sealed interface Outcome {

    /// It was sent on: an application is a case now, a supplement is with its department.
    ///
    /// @param item which one was supplemented; absent for an application
    /// @param isNew whether it was sent just now
    record Sent(@Nullable ItemCode item, boolean isNew) implements Outcome {

        static Sent application(boolean isNew) {
            return new Sent(null, isNew);
        }
    }

    /// Others have to confirm what has this digest.
    record Awaited(String digest, List<Signer> signers) implements Outcome {

        public Awaited {
            signers = List.copyOf(signers);
        }
    }

    /// Somebody has refused it, and it goes nowhere.
    ///
    /// @param by absent if the form no longer names whoever it was
    record Refused(String digest, Optional<Signer> by) implements Outcome {}
}
