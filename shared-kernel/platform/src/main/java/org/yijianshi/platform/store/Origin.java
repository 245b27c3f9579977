package org.yijianshi.platform.store;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// Who acts and in which trace: set once at each door (HTTP, Kafka) and kept as metadata of every
/// event that follows. The actor is an identifier of the channel or of staff, never a citizen's
/// number.
public record Origin(String actor, @Nullable String traceParent) {

    /// Metadata key of the actor.
    public static final String ACTOR = "actor";

    /// Metadata key of the W3C trace context.
    public static final String TRACE_PARENT = "traceparent";

    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    /// Runs `work` with this origin.
    public <T> T call(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /// Runs `work` with this origin.
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// Who acts here and now.
    public static Origin current() {
        return CURRENT.get();
    }

    static Map<String, String> metadata() {
        var metadata = new HashMap<String, String>();
        if (CURRENT.isBound()) {
            var origin = CURRENT.get();
            metadata.put(ACTOR, origin.actor);
            if (origin.traceParent != null) {
                metadata.put(TRACE_PARENT, origin.traceParent);
            }
        }
        return metadata;
    }
}
