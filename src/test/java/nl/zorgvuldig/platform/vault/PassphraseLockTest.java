package nl.zorgvuldig.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.keyfiles.CheapPassphrases;
import org.junit.jupiter.api.Test;

@Upholds(Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class PassphraseLockTest {
    private static final String PASSPHRASE = "paarse olifant fluit boven water";
    private static final byte[] SECRET = {1, 2, 3};
    private static final byte[] PLACE = {4};

    private final PassphraseLock standard =
            new VaultConfiguration().passphraseLock(new VaultConfiguration().passphraseCost());

    /// The second recommended choice of RFC 9106, section 4, on one lane.
    @Test
    void guessing_a_passphrase_of_the_program_costs_64_mebibytes_and_three_passes() {
        assertThat(standard.newRecipe()).matches("argon2id memory=65536 passes=3 lanes=1 salt=[A-Za-z0-9+/]{22}==");
        assertThat(standard.newRecipe()).isNotEqualTo(standard.newRecipe());
    }

    @Test
    void what_was_locked_at_another_cost_opens_by_its_own_recipe() throws GeneralSecurityException {
        String recipe = CheapPassphrases.lock().newRecipe();
        byte[] locked = CheapPassphrases.lock().key(recipe, PASSPHRASE).encrypt(SECRET, PLACE);

        assertThat(standard.key(recipe, PASSPHRASE).decrypt(locked, PLACE)).isEqualTo(SECRET);
        assertThatThrownBy(() -> standard.key(recipe, PASSPHRASE + "!").decrypt(locked, PLACE))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
