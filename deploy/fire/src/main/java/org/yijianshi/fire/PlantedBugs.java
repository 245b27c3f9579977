package org.yijianshi.fire;

import org.yijianshi.fire.Findings.Kind;

import java.util.List;

/// The bugs that the checker must find, and the accidents around them, in which it must find
/// nothing.
final class PlantedBugs {

    private static final String DIES_WITH_AN_EFFECT = "delivery.after-effect 4";
    private static final String DIES_WITH_TOKEN = "token.after-commit 3";

    static final List<Planted> CONTROLS =
            List.of(
                    Planted.control("nothing", "casefile").amidManyDuplicates(),
                    Planted.control("slow commits, clock steps", "casefile")
                            .amidSlowCommitsAndClockSteps(),
                    Planted.control("death with an effect", "seal-carving")
                            .dyingAt(DIES_WITH_AN_EFFECT),
                    Planted.control("death with a token", "tax-ukey").dyingAt(DIES_WITH_TOKEN));

    static final List<Planted> BUGS =
            List.of(
                    Planted.inDatabase(
                            "forget-an-inbox-step",
                            Kind.LOST,
                            "seal-carving applied",
                            "seal-carving",
                            "inbox",
                            "before insert or update",
                            """
                            if random() < 0.3 then
                              new.seq := case tg_op when 'UPDATE' then old.seq else -1 end;
                            end if;
                            return new;
                            """),
                    // What it forgets comes again and is taken for new.
                    Planted.inDatabase(
                                    "forget-what-was-applied",
                                    Kind.DOUBLED,
                                    "step ACCEPTED shown",
                                    "casefile",
                                    "inbox",
                                    "before insert",
                                    """
                                    if new.previous = -1 and random() < 0.5 then
                                      new.seq := -1;
                                    end if;
                                    return new;
                                    """)
                            .amidManyDuplicates(),
                    Planted.inside(
                                    "acknowledge-before-commit",
                                    Kind.LOST,
                                    "seal-carving applied",
                                    "seal-carving")
                            .dyingAt(DIES_WITH_AN_EFFECT),
                    Planted.inside(
                                    "store-token-before-send",
                                    Kind.LOST,
                                    "stored, never said: tax-ukey",
                                    "tax-ukey")
                            .dyingAt(DIES_WITH_TOKEN),
                    Planted.inside(
                            "swallow-a-handlers-error",
                            Kind.LOST,
                            "social-security opened",
                            "social-security"),
                    Planted.inside(
                                    "default-gap-timeout",
                                    Kind.LOST,
                                    "stored, never said: casefile",
                                    "casefile")
                            .amidSlowCommitsAndClockSteps(),
                    Planted.inside("skip-a-gap", Kind.LOST, "casefile applied", "casefile"),
                    Planted.inside(
                            "lose-the-last-of-a-batch",
                            Kind.LOST,
                            "supervision applied",
                            "supervision"),
                    Planted.inside("shift-an-end", Kind.UNEXPLAINED, "verdict {", "supervision"),
                    Planted.inside(
                            "forget-in-a-read-model",
                            Kind.UNEXPLAINED,
                            "the view says",
                            "casefile"),
                    Planted.inDatabase(
                            "forget-a-step",
                            Kind.LOST,
                            "step APPROVED shown 0 times",
                            "casefile",
                            "case_step",
                            "before insert",
                            """
                            if new.step = 'APPROVED' and random() < 0.2 then return null; end if;
                            return new;
                            """),
                    Planted.inDatabase(
                            "forget-a-due-instant",
                            Kind.LOST,
                            "due instant in task_due of seal-carving",
                            "seal-carving",
                            "task_due",
                            "before insert",
                            "if random() < 0.3 then return null; end if; return new;"),
                    Planted.inside(
                            "say-less",
                            Kind.LOST,
                            "stored, never said: bank-account",
                            "bank-account"),
                    Planted.inside(
                            "swallow-a-refused-send",
                            Kind.LOST,
                            "stored, never said: casefile",
                            "casefile"),
                    Planted.inside(
                            "change-dead-letters",
                            Kind.UNEXPLAINED,
                            "casefile changed dead letter",
                            "casefile"),
                    Planted.inside(
                            "drop-dead-letters",
                            Kind.LOST,
                            "supervision has no dead letter",
                            "supervision"),
                    Planted.inDatabase(
                            "forget-what-waits",
                            Kind.LOST,
                            "casefile applied",
                            "casefile",
                            "parked",
                            "before insert",
                            "return null;"),
                    Planted.inDatabase(
                            "lose-a-key-that-came",
                            Kind.LOST,
                            "social-security kept no key",
                            "social-security",
                            "data_key",
                            "before insert",
                            "if not new.own and random() < 0.3 then return null; end if; return new;"),
                    Planted.inDatabase(
                            "lose-an-event",
                            Kind.LOST,
                            "enterprise-registration opened",
                            "enterprise-registration",
                            "domainevententry",
                            "before insert",
                            """
                            if new.payloadtype like '%HandlingOpened' and random() < 0.2 then
                              return null;
                            end if;
                            return new;
                            """),
                    Planted.inDatabase(
                            "lose-a-decision",
                            Kind.LOST,
                            "acknowledged, not stored:",
                            "enterprise-registration",
                            "domainevententry",
                            "before insert",
                            """
                            if convert_from(new.payload, 'UTF8') like '%"officer":"wang.li"%' then
                              return null;
                            end if;
                            return new;
                            """),
                    Planted.inDatabase(
                            "forget-an-answer",
                            Kind.DOUBLED,
                            "another answer under the same key",
                            "enterprise-registration",
                            "idempotency_key",
                            "after insert",
                            """
                            delete from idempotency_key where actor = new.actor and key = new.key;
                            return null;
                            """),
                    Planted.inDatabase(
                            "complete-twice",
                            Kind.DOUBLED,
                            "bank-account completed",
                            "bank-account",
                            "domainevententry",
                            "after insert",
                            """
                            if new.payloadtype like '%HandlingCompleted%' and random() < 0.3 then
                              insert into domainevententry (eventidentifier, aggregateidentifier,
                                sequencenumber, type, metadata, payload, payloadrevision,
                                payloadtype, timestamp)
                              values (gen_random_uuid(), new.aggregateidentifier,
                                new.sequencenumber + 1, new.type, new.metadata, new.payload,
                                new.payloadrevision, new.payloadtype, new.timestamp);
                            end if;
                            return null;
                            """),
                    Planted.inDatabase(
                            "forget-a-name",
                            Kind.LOST,
                            "no name registered",
                            "enterprise-registration",
                            "registered_name",
                            "after insert",
                            """
                            if random() < 0.2 then
                              delete from registered_name where city = new.city and core = new.core;
                            end if;
                            return null;
                            """),
                    // Its numbers stay free for whatever comes after it: the last.
                    Planted.inDatabase(
                            "free-a-number-in-use",
                            Kind.DOUBLED,
                            "ukeyNumber",
                            "tax-ukey",
                            "number_pool",
                            "after update",
                            """
                            if new.case_id is not null then
                              update number_pool set case_id = null, part = null
                              where series = new.series and region = new.region
                                and serial = new.serial - 1;
                            end if;
                            return null;
                            """));

    private PlantedBugs() {}

    static Planted named(String name) {
        return BUGS.stream()
                .filter(bug -> bug.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bug " + name));
    }
}
