package nl.zorgvuldig.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Two different things are never bound to the same bytes.
class VaultAssociatedDataProperties {
    private static final KeyName NAME =
            new KeyName(new BoardId(new UUID(1, 2)), new UUID(3, 4), RetentionPurpose.DOSSIER);

    @Provide
    Arbitrary<ValueLocation> places() {
        Arbitrary<String> words =
                Arbitraries.strings().withChars("a.\u0000\u0001é").ofMaxLength(3);
        Arbitrary<UUID> rows = Arbitraries.integers().between(0, 2).map(low -> new UUID(0, low));
        return Combinators.combine(words, words, rows).as(ValueLocation::new);
    }

    @Provide
    Arbitrary<KeyName> names() {
        Arbitrary<UUID> ids = Arbitraries.integers().between(0, 2).map(low -> new UUID(low, 0));
        return Combinators.combine(ids.map(BoardId::new), ids, Arbitraries.of(RetentionPurpose.class))
                .as(KeyName::new);
    }

    @Property(tries = 2000)
    void different_places_give_different_bytes(
            @ForAll("places") ValueLocation one, @ForAll("places") ValueLocation other) {
        assertThat(java.util.Arrays.equals(
                        VaultAssociatedData.ofValue(NAME, one), VaultAssociatedData.ofValue(NAME, other)))
                .isEqualTo(one.equals(other));
    }

    @Property(tries = 2000)
    void different_keys_give_different_bytes(@ForAll("names") KeyName one, @ForAll("names") KeyName other) {
        ValueLocation place = new ValueLocation("t", "c", new UUID(0, 0));
        assertThat(java.util.Arrays.equals(
                        VaultAssociatedData.ofValue(one, place), VaultAssociatedData.ofValue(other, place)))
                .isEqualTo(one.equals(other));
        assertThat(java.util.Arrays.equals(
                        VaultAssociatedData.ofWrappedKey(one, 1), VaultAssociatedData.ofWrappedKey(other, 1)))
                .isEqualTo(one.equals(other));
    }

    @Property(tries = 1000)
    void a_key_is_bound_to_its_epoch(@ForAll int one, @ForAll int other) {
        assertThat(java.util.Arrays.equals(
                        VaultAssociatedData.ofWrappedKey(NAME, one), VaultAssociatedData.ofWrappedKey(NAME, other)))
                .isEqualTo(one == other);
    }

    @Property(tries = 1000)
    void purpose_and_value_of_a_hash_do_not_run_together(
            @ForAll("places") ValueLocation one, @ForAll("places") ValueLocation other) {
        assertThat(java.util.Arrays.equals(
                        VaultAssociatedData.ofHash(one.table(), one.column()),
                        VaultAssociatedData.ofHash(other.table(), other.column())))
                .isEqualTo(one.table().equals(other.table()) && one.column().equals(other.column()));
    }

    @Example
    void the_bytes_never_change_because_old_values_would_not_open() {
        byte[] bytes = VaultAssociatedData.ofValue(NAME, new ValueLocation("a.b", "c", new UUID(5, 6)));

        assertThat(java.util.HexFormat.of().formatHex(bytes))
                .isEqualTo("01"
                        + "00000000000000010000000000000002"
                        + "00000000000000030000000000000004"
                        + "00000000000000050000000000000006"
                        + "0007646f7373696572"
                        + "0003612e62"
                        + "000163");
    }

    @Example
    void a_word_too_long_to_carry_its_length_is_refused() {
        ValueLocation place = new ValueLocation("t".repeat(0x10000), "c", new UUID(0, 0));

        assertThatIllegalArgumentException().isThrownBy(() -> VaultAssociatedData.ofValue(NAME, place));
    }
}
