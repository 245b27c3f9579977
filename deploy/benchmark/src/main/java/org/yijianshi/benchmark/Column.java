package org.yijianshi.benchmark;

import java.util.Set;

/// A column of a table whose rows are copied as the history of other cases.
///
/// @param type PostgreSQL's name of it
/// @param filled by the database itself: an identity or a generated column
record Column(String name, String type, boolean filled) {

    /// Streams of ours, named as their case; and ids in the history tables of the engines. Ids of
    /// definitions stay what they are.
    private static final Set<String> CASE_IDS = Set.of("aggregateidentifier");

    private static final Set<String> ENGINE_IDS =
            Set.of(
                    "id_",
                    "proc_inst_id_",
                    "root_proc_inst_id_",
                    "execution_id_",
                    "act_inst_id_",
                    "parent_act_inst_id_",
                    "task_id_",
                    "var_inst_id_",
                    "job_id_",
                    "business_key_");

    /// The place of an event in the store. Copies come before all others, where no relay looks for
    /// what it has not yet published.
    boolean isPlace() {
        return name.equals("globalindex");
    }

    /// Tells one case from another.
    boolean identifies() {
        return type.equals("uuid") || CASE_IDS.contains(name) || ENGINE_IDS.contains(name);
    }

    /// Its value in a copy, in SQL. Equal ids stay equal, in whichever table.
    ///
    /// @param copy an SQL text that is different for each copy
    String copied(String copy) {
        if (type.equals("uuid")) {
            return "md5(%s::text || %s)::uuid".formatted(name, copy);
        }
        return CASE_IDS.contains(name)
                ? "md5(%s || %s)::uuid::text".formatted(name, copy)
                : "%s || '~' || %s".formatted(name, copy);
    }

    /// Its value in a copy where it must differ though it says nothing of the case. Numbers come
    /// before all others: pools of them go on behind their largest.
    ///
    /// @param copyNumber an SQL number that is different for each copy, less than a thousand
    ///   million
    String apart(String copy, String copyNumber) {
        return type.equals("int8")
                ? "%s - %s * 1000000000::int8".formatted(name, copyNumber)
                : "%s || '~' || %s".formatted(name, copy);
    }
}
