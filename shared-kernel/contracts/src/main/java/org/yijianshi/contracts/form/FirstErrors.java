package org.yijianshi.contracts.form;

import com.networknt.schema.Error;

import java.util.ArrayList;

/// Ends a validation that finds more errors than anybody will read: three bytes of a hostile list
/// can cost eight errors each.
final class FirstErrors extends ArrayList<Error> {

    static final int LIMIT = 200;

    private static final long serialVersionUID = 1L;

    @Override
    public boolean add(Error error) {
        if (size() == LIMIT) {
            throw new Enough();
        }
        return super.add(error);
    }

    /// Thrown through the validator, which offers no other way out.
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Enough() {
            super(null, null, false, false);
        }
    }
}
