package org.yijianshi.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.contracts.SealedPart;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.Trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

@ExtendWith(SharedTrial.class)
class VaultTest {

    private static final byte[] CLEAR = "李华 410402199001011234".getBytes(UTF_8);

    private final Trial trial;
    private final Path directory;

    VaultTest(Trial trial) {
        this.trial = trial;
        this.directory = Path.of(trial.property("yijianshi.keys.directory"));
    }

    @Test
    void what_is_sealed_opens_in_its_case_under_its_name() {
        var caseId = Trial.newCase();
        var sealed = sealed(caseId, "form");
        assertThat(sealed.ciphertext()).startsWith("A256GCM.").doesNotContain("410402");
        assertThat(vault().open(caseId, "form", sealed)).isEqualTo(CLEAR);
        assertThat(freshVault("trial").open(caseId, "form", sealed)).isEqualTo(CLEAR);
    }

    @Test
    void the_same_content_never_looks_the_same() {
        var caseId = Trial.newCase();
        assertThat(sealed(caseId, "form").ciphertext())
                .isNotEqualTo(sealed(caseId, "form").ciphertext());
    }

    @Test
    void a_part_sealed_for_another_service_opens_there_alone() {
        var caseId = Trial.newCase();
        var part = inUnit(vault -> vault.sealerFor(caseId, "neighbour").part("form", CLEAR));
        assertThatThrownBy(() -> inUnit(vault -> vault.accept(caseId, part)))
                .isInstanceOf(SealBroken.class);
        var neighbour = freshVault("neighbour");
        var accepted = neighbour.accept(caseId, part);
        assertThat(neighbour.open(caseId, "form", accepted)).isEqualTo(CLEAR);
    }

    @Test
    void a_part_whose_key_was_wrapped_for_somebody_else_stays_shut() {
        var caseId = Trial.newCase();
        var part = inUnit(vault -> vault.sealerFor(caseId, "neighbour").part("form", CLEAR));
        forget(part.keyId());
        var forged = new SealedPart("trial", part.keyId(), part.wrappedKey(), part.ciphertext());
        var accepted = inUnit(vault -> vault.accept(caseId, forged));
        assertThatThrownBy(() -> freshVault("trial").open(caseId, "form", accepted))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void ciphertext_does_not_open_in_another_case_or_under_another_name() {
        var caseId = Trial.newCase();
        var sealed = sealed(caseId, "form");
        var other = Trial.newCase();
        assertThatThrownBy(() -> vault().open(other, "form", sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault().open(caseId, "result", sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void a_key_of_another_case_does_not_open_it() {
        var caseId = Trial.newCase();
        var sealed = sealed(caseId, "form");
        var other = sealed(Trial.newCase(), "form");
        assertThatThrownBy(
                        () ->
                                vault().open(
                                                caseId,
                                                "form",
                                                new Sealed(other.keyId(), sealed.ciphertext())))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void any_changed_character_is_noticed_and_nothing_is_told() {
        var caseId = Trial.newCase();
        var sealed = sealed(caseId, "form");
        var text = sealed.ciphertext();
        for (int i = 0; i < text.length() - 1; i++) {
            var changed = new StringBuilder(text);
            changed.setCharAt(i, text.charAt(i) == 'A' ? 'B' : 'A');
            var broken = new Sealed(sealed.keyId(), changed.toString());
            assertThatThrownBy(() -> vault().open(caseId, "form", broken))
                    .as("character %d", i)
                    .isInstanceOf(SealBroken.class)
                    .hasNoCause();
        }
        for (var odd : new String[] {"", ".", "A256GCM..", "A256GCM.AA.AA", "A256GCM.?.?"}) {
            assertThatThrownBy(() -> vault().open(caseId, "form", new Sealed(sealed.keyId(), odd)))
                    .isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void without_its_key_sealed_data_is_gone() {
        var caseId = Trial.newCase();
        var sealed = sealed(caseId, "form");
        forget(sealed.keyId());
        assertThatThrownBy(() -> freshVault("trial").open(caseId, "form", sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void a_key_that_was_rolled_back_seals_nothing_more() {
        var caseId = Trial.newCase();
        var lost = new AtomicReference<Sealed>();
        assertThatThrownBy(
                () ->
                        inUnit(
                                vault -> {
                                    lost.set(vault.sealer(caseId).seal("form", CLEAR));
                                    throw new IllegalStateException("planted");
                                }));
        var sealed = sealed(caseId, "form");
        assertThat(sealed.keyId()).isNotEqualTo(lost.get().keyId());
        assertThat(freshVault("trial").open(caseId, "form", sealed)).isEqualTo(CLEAR);
    }

    @Test
    void one_key_per_case_and_recipient() {
        var caseId = Trial.newCase();
        assertThat(sealed(caseId, "form").keyId()).isEqualTo(sealed(caseId, "result").keyId());
        assertThat(sealed(Trial.newCase(), "form").keyId())
                .isNotEqualTo(sealed(caseId, "form").keyId());
    }

    @Test
    void keys_are_made_inside_a_transaction_only() {
        var caseId = Trial.newCase();
        assertThatThrownBy(() -> vault().sealer(caseId)).isInstanceOf(IllegalStateException.class);
        assertThat(keysOf(caseId)).isZero();
    }

    @Test
    void equal_content_has_equal_digests_in_one_case_and_different_ones_in_two() {
        var caseId = Trial.newCase();
        var digest = inUnit(vault -> vault.sealer(caseId).digest(CLEAR));
        var again = inUnit(vault -> vault.sealer(caseId).digest(CLEAR));
        var elsewhere = inUnit(vault -> vault.sealer(Trial.newCase()).digest(CLEAR));
        assertThat(digest).hasSize(64).isEqualTo(again).isNotEqualTo(elsewhere);
    }

    @Test
    void key_files_are_for_their_owner_alone() throws IOException {
        sealed(Trial.newCase(), "form");
        var fresh = directory.resolve("made-here");
        new FileKeyCustodian(fresh).wrap("neighbour", AesGcm.newKey());
        assertThat(permissions(fresh)).isEqualTo("rwx------");
        assertThat(permissions(fresh.resolve("neighbour.key"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("trial.key"))).isEqualTo("rw-------");
        try (var files = Files.list(fresh)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_recipient_is_a_word_and_never_a_path() {
        var custodian = new FileKeyCustodian(directory);
        for (var name : new String[] {"../escape", "", "A", "a/b", "a.key", "a".repeat(41)}) {
            assertThatThrownBy(() -> custodian.wrap(name, new byte[32]))
                    .isInstanceOf(SealBroken.class);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void what_is_forgotten_opens_no_more_not_even_where_it_was_remembered() {
        var caseId = Trial.newCase();
        var other = Trial.newCase();
        var sealed = sealed(caseId, "draft");
        var kept = sealed(other, "draft");
        assertThat(vault().open(caseId, "draft", sealed)).isEqualTo(CLEAR);

        inUnit(
                vault -> {
                    vault.forget(caseId);
                    return true;
                });

        assertThatThrownBy(() -> vault().open(caseId, "draft", sealed))
                .isInstanceOf(SealBroken.class);
        assertThat(keysOf(caseId)).isZero();
        assertThat(vault().open(other, "draft", kept)).isEqualTo(CLEAR);
        assertThat(vault().open(caseId, "draft", sealed(caseId, "draft"))).isEqualTo(CLEAR);
    }

    @Test
    void what_was_not_forgotten_after_all_still_opens() {
        var caseId = Trial.newCase();
        var sealed = sealed(caseId, "draft");

        assertThatThrownBy(
                        () ->
                                inUnit(
                                        vault -> {
                                            vault.forget(caseId);
                                            throw new IllegalArgumentException();
                                        }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(vault().open(caseId, "draft", sealed)).isEqualTo(CLEAR);
        assertThat(keysOf(caseId)).isEqualTo(1);
    }

    @Test
    void what_history_is_sealed_under_is_never_forgotten() {
        var caseId = Trial.newCase();
        var sealed = sealed(caseId, "event");
        trial.db()
                .sql(
                        """
                        insert into domainevententry (aggregateidentifier, sequencenumber,
                          eventidentifier, payload, payloadtype, timestamp)
                        values (?, 0, ?, '', 'planted', '')
                        """)
                .params(caseId.toString(), UUID.randomUUID().toString())
                .update();

        inUnit(
                vault -> {
                    vault.forget(caseId);
                    return true;
                });

        assertThat(vault().open(caseId, "event", sealed)).isEqualTo(CLEAR);
        assertThat(keysOf(caseId)).isEqualTo(1);
    }

    private Sealed sealed(CaseId caseId, String content) {
        return inUnit(vault -> vault.sealer(caseId).seal(content, CLEAR));
    }

    private <T> T inUnit(Function<Vault, T> work) {
        return trial.bean(UnitsOfWork.class).call(() -> work.apply(vault()));
    }

    private Vault vault() {
        return trial.bean(Vault.class);
    }

    /// As after a restart: nothing remembered.
    private Vault freshVault(String service) {
        return new Vault(
                new DataKeys(trial.bean(JdbcClient.class), new FileKeyCustodian(directory)),
                service);
    }

    private void forget(UUID keyId) {
        trial.db().sql("delete from data_key where key_id = ?").param(keyId).update();
    }

    private long keysOf(CaseId caseId) {
        return trial.db()
                .sql("select count(*) from data_key where case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .single();
    }
}
