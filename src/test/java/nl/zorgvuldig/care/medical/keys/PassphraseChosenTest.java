package nl.zorgvuldig.care.medical.keys;

import static nl.zorgvuldig.platform.policy.Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A passphrase that is chosen or changed, beside what is known of who chooses it.
@Upholds(MEDICAL_FILE_WITH_SCHOOL_DOCTOR)
class PassphraseChosenTest {
    private final MedicalBoard board = new MedicalBoard();
    private final DoctorKeys keys = board.part(DoctorKeys.class);

    @Test
    void ones_own_name_and_address_are_no_words_to_choose() {
        NewAccount account = NewAccount.of(
                        board.doctor, AccountKind.STAFF, new PersonName("Doortje", "van", "Veldhuizen"))
                .withEmail("praktijk-" + board.doctor + "@hofzicht.example");
        board.asProgram(() -> board.part(Accounts.class).open(account));
        assertThat(board.as(board.doctor, () -> board.part(SchoolDoctors.class).wordsOf(board.doctor)))
                .contains("doortje", "veldhuizen", "hofzicht", "praktijk", "linde", "bomen");
        String own = "Veldhuizen doortje hofzicht praktijk Bomen";

        assertThat(objection(board.make(board.doctor, own + " paarse olifant fluit")))
                .isEqualTo("medical.key.no.guessed");
        assertThat(board.make(board.doctor, own + " paarse olifant fluit boven"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(objection(board.as(
                        board.doctor,
                        () -> keys.change(
                                board.staff(board.doctor),
                                own + " paarse olifant fluit boven",
                                "dragon monkey sunshine letmein",
                                "dragon monkey sunshine letmein"))))
                .isEqualTo("medical.key.no.guessed");
    }

    private static String objection(Outcome<Nothing> kept) {
        return ((Outcome.Rejected<Nothing>) kept)
                .objections()
                .getFirst()
                .because()
                .key();
    }
}
