package org.yijianshi.contracts;

/// Kafka headers: CloudEvents 1.0 in binary mode, and two extensions that let a consumer tell a gap
/// from a message that was never meant for its topic. Values are printable ASCII of at most 200
/// characters; anything else is no value.
public final class Headers {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";

    /// Which item of the case; absent for what concerns the case itself. Whoever works on one item
    /// can pass over what concerns others without reading it.
    public static final String SUBJECT = "ce_subject";

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String TIME = "ce_time";

    /// Number of this message among those of its source about its case; rises within a topic.
    public static final String SEQ = "ce_seq";

    /// `seq` of the previous message of the same source, topic and case; `-1` for the first.
    public static final String PREV_SEQ = "ce_prevseq";

    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    private Headers() {}
}
