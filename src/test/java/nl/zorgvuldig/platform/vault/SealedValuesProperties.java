package nl.zorgvuldig.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;

/// What is sealed opens again, in its own place, under its own key, unchanged; and never otherwise.
class SealedValuesProperties {
    private static final Vault VAULT = TestVault.shared();
    private static final BoardId BOARD = TestDatabase.newBoard();
    private static final BoardId OTHER_BOARD = TestDatabase.newBoard();
    private static final List<UUID> SUBJECTS = List.of(UUID.randomUUID(), UUID.randomUUID());
    private static final List<UUID> ROWS = List.of(UUID.randomUUID(), UUID.randomUUID());

    static {
        for (BoardId board : List.of(BOARD, OTHER_BOARD)) {
            for (UUID subject : SUBJECTS) {
                VAULT.create(List.of(
                        new KeyName(board, subject, RetentionPurpose.DOSSIER),
                        new KeyName(board, subject, RetentionPurpose.REGISTER)));
            }
        }
    }

    /// Where a value is and whose it is.
    record Spot(KeyName name, ValueLocation place) {}

    @Provide
    Arbitrary<Spot> spots() {
        Arbitrary<KeyName> names = Combinators.combine(
                        Arbitraries.of(BOARD, OTHER_BOARD),
                        Arbitraries.of(SUBJECTS),
                        Arbitraries.of(RetentionPurpose.DOSSIER, RetentionPurpose.REGISTER))
                .as(KeyName::new);
        Arbitrary<String> words = Arbitraries.of("a", "b", "ab", "", "a.b");
        Arbitrary<ValueLocation> places =
                Combinators.combine(words, words, Arbitraries.of(ROWS)).as(ValueLocation::new);
        return Combinators.combine(names, places).as(Spot::new);
    }

    @Property(tries = 500)
    void what_is_sealed_opens_in_its_place(@ForAll("spots") Spot spot, @ForAll String text) {
        String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        SealedValue value = VAULT.seal(spot.name(), spot.place(), wellFormed);

        assertThat(VAULT.open(spot.name(), spot.place(), value)).isEqualTo(wellFormed);
    }

    @Property(tries = 500)
    void bytes_come_back_as_they_were(@ForAll("spots") Spot spot, @ForAll byte[] content) {
        SealedValue value = VAULT.seal(spot.name(), spot.place(), content);

        assertThat(VAULT.openBytes(spot.name(), spot.place(), value)).isEqualTo(content);
    }

    @Property(tries = 1000)
    @Upholds(Clause.CONFIDENTIALITY)
    void a_value_opens_nowhere_else_and_for_nobody_else(
            @ForAll("spots") Spot spot, @ForAll("spots") Spot other, @ForAll String text) {
        Assume.that(!spot.equals(other));
        SealedValue value = VAULT.seal(spot.name(), spot.place(), text);

        assertThatThrownBy(() -> VAULT.open(other.name(), other.place(), value)).isInstanceOf(UnsealFailed.class);
    }

    @Property(tries = 500)
    void a_value_with_one_changed_bit_does_not_open(
            @ForAll("spots") Spot spot,
            @ForAll @StringLength(max = 40) String text,
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed) {
        byte[] bytes = VAULT.seal(spot.name(), spot.place(), text).bytes();
        int bit = seed % (bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));

        assertThatThrownBy(() -> VAULT.open(spot.name(), spot.place(), new SealedValue(bytes)))
                .isInstanceOf(UnsealFailed.class);
    }

    @Property(tries = 200)
    void a_value_cut_short_does_not_open(
            @ForAll("spots") Spot spot,
            @ForAll @StringLength(max = 40) String text,
            @ForAll @IntRange(max = Integer.MAX_VALUE) int seed) {
        byte[] bytes = VAULT.seal(spot.name(), spot.place(), text).bytes();
        SealedValue cut = new SealedValue(java.util.Arrays.copyOf(bytes, seed % bytes.length));

        assertThatThrownBy(() -> VAULT.open(spot.name(), spot.place(), cut)).isInstanceOf(UnsealFailed.class);
    }

    @Property(tries = 200)
    void the_same_text_sealed_twice_differs(@ForAll("spots") Spot spot, @ForAll String text) {
        assertThat(VAULT.seal(spot.name(), spot.place(), text))
                .isNotEqualTo(VAULT.seal(spot.name(), spot.place(), text));
    }
}
