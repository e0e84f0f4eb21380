package nl.zorgvuldig.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.Test;

class VaultTest {
    private final Vault vault = TestVault.shared();
    private final BoardId board = TestDatabase.newBoard();
    private final ValueLocation place = new ValueLocation("dossier.entry", "sealed_text", UUID.randomUUID());

    @Test
    void creating_a_key_twice_leaves_the_first_one() {
        KeyName name = TestVault.newKey(board, RetentionPurpose.DOSSIER);
        SealedValue value = vault.seal(name, place, "leest graag");

        vault.create(List.of(name, name));

        assertThat(vault.open(name, place, value)).isEqualTo("leest graag");
    }

    @Test
    void many_keys_are_made_at_once_each_its_own() {
        List<KeyName> names = Stream.generate(() -> new KeyName(board, UUID.randomUUID(), RetentionPurpose.REGISTER))
                .limit(1203)
                .toList();
        vault.create(names);

        SealedValue value = vault.seal(names.getFirst(), place, "Noor");

        assertThat(names).allMatch(vault::exists);
        assertThatExceptionOfType(UnsealFailed.class).isThrownBy(() -> vault.open(names.getLast(), place, value));
    }

    @Test
    @Upholds({Clause.DESTRUCTION_AFTER_TWO_YEARS, Clause.CONFIDENTIALITY})
    void a_destroyed_key_neither_opens_nor_seals() {
        KeyName name = TestVault.newKey(board, RetentionPurpose.DOSSIER);
        SealedValue value = vault.seal(name, place, "leest graag");

        assertThat(vault.destroy(name))
                .hasValueSatisfying(key -> assertThat(key.name()).isEqualTo(name));

        assertThat(vault.exists(name)).isFalse();
        assertThatExceptionOfType(KeyDestroyed.class)
                .isThrownBy(() -> vault.open(name, place, value))
                .withMessageNotContaining("leest");
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.seal(name, place, "schrijft graag"));
    }

    @Test
    void destroying_may_be_repeated() {
        KeyName name = TestVault.newKey(board, RetentionPurpose.DOSSIER);

        assertThat(vault.destroy(name)).isPresent();
        assertThat(vault.destroy(name)).isEmpty();
    }

    @Test
    void a_key_made_after_a_destruction_does_not_open_what_was_before() {
        KeyName name = TestVault.newKey(board, RetentionPurpose.DOSSIER);
        SealedValue value = vault.seal(name, place, "leest graag");
        vault.destroy(name);

        vault.create(List.of(name));

        assertThatExceptionOfType(UnsealFailed.class).isThrownBy(() -> vault.open(name, place, value));
    }

    @Test
    void one_purpose_of_keeping_ends_and_the_other_stays() {
        UUID pupil = UUID.randomUUID();
        KeyName dossier = new KeyName(board, pupil, RetentionPurpose.DOSSIER);
        KeyName register = new KeyName(board, pupil, RetentionPurpose.REGISTER);
        vault.create(List.of(dossier, register));
        SealedValue name = vault.seal(register, place, "Noor");

        vault.destroy(dossier);

        assertThat(vault.open(register, place, name)).isEqualTo("Noor");
    }

    @Test
    void a_key_that_never_was_is_refused_like_one_that_is_gone() {
        KeyName name = new KeyName(board, UUID.randomUUID(), RetentionPurpose.DOSSIER);

        vault.load(List.of(name));

        assertThat(vault.exists(name)).isFalse();
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.seal(name, place, "leest graag"));
    }

    @Test
    void keys_are_kept_in_memory_after_loading() {
        try (TestKeyring own = new TestKeyring();
                var signals = TestVault.signals()) {
            List<KeyName> names = own.names(540);
            Vault other = own.instance(signals).vault();
            own.instance(signals).vault().create(names);

            other.load(names);
            own.superuser().sql("delete from vault.data_key").update();

            assertThat(names).allMatch(name -> other.seal(name, place, "x").bytes().length > 0);
        }
    }

    @Test
    void the_keys_of_hashes_and_of_the_log_seal_nothing_and_stay() {
        for (RetentionPurpose keeping : List.of(RetentionPurpose.DIRECTORY, RetentionPurpose.LOG)) {
            KeyName name = new KeyName(board, board.value(), keeping);
            assertThatIllegalArgumentException().isThrownBy(() -> vault.create(List.of(name)));
            assertThatIllegalArgumentException().isThrownBy(() -> vault.seal(name, place, "x"));
            assertThatIllegalArgumentException().isThrownBy(() -> vault.destroy(name));
        }
    }

    @Test
    void a_keyed_hash_is_the_same_for_the_same_value_and_for_nothing_else() {
        byte[] hash = vault.keyedHash(board, "e-mail", "noor@example.org");

        assertThat(hash).hasSize(32);
        assertThat(vault.keyedHash(board, "e-mail", "noor@example.org")).isEqualTo(hash);
        assertThat(vault.keyedHash(board, "e-mail", "daan@example.org")).isNotEqualTo(hash);
        assertThat(vault.keyedHash(board, "key", "noor@example.org")).isNotEqualTo(hash);
        assertThat(vault.keyedHash(TestDatabase.newBoard(), "e-mail", "noor@example.org"))
                .isNotEqualTo(hash);
    }

    @Test
    void sealed_values_compare_by_content_and_do_not_print() {
        KeyName name = TestVault.newKey(board, RetentionPurpose.DOSSIER);
        SealedValue value = vault.seal(name, place, "leest graag");

        assertThat(value)
                .hasToString("[sealed]")
                .isEqualTo(new SealedValue(value.bytes().clone()));
        assertThat(value).hasSameHashCodeAs(new SealedValue(value.bytes().clone()));
    }

    @Test
    void a_failure_to_open_tells_where_and_nothing_of_what() {
        KeyName name = TestVault.newKey(board, RetentionPurpose.DOSSIER);
        SealedValue foreign = new SealedValue("leest".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(UnsealFailed.class)
                .isThrownBy(() -> vault.open(name, place, foreign))
                .withMessageContaining("dossier.entry")
                .withMessageNotContaining("leest")
                .withNoCause();
    }
}
