package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import org.junit.jupiter.api.Test;

/// Left out of one file, so that the account closes, and in the next with the address of somebody
/// else.
@Upholds(Clause.CONFIDENTIALITY)
class OutAndInTest {
    private final ImportBoard board = new ImportBoard();
    private final String edexml = Samples.text("edexml-2.1.xml");
    private final String changed = edexml.replace("marijke.devries@", "aanvaller@");

    private void close(PersonId person) {
        board.run(PersonId.PROGRAM, () -> board.part(Accounts.class).close(person));
    }

    private static boolean warned(RosterPreview preview, String key) {
        return preview.plan()
                .problems()
                .contains(RosterProblem.of(RosterProblemKind.EMAIL_NOT_OF_BEFORE, FilePosition.WHOLE_FILE, key));
    }

    @Test
    void a_colleague_comes_back_with_the_address_of_before_and_with_no_other() {
        board.imported(edexml);
        PersonId marijke = board.person("s1");
        close(marijke);

        RosterPreview preview = board.shown(changed);
        assertThat(warned(preview, "s1")).isTrue();
        board.done(preview);
        assertThat(board.account(marijke).email()).isEmpty();
        assertThat(board.owner("aanvaller@school.example")).isEmpty();

        RosterPreview again = board.shown(changed.replace("<roepnaam>Noor", "<roepnaam>Nora"));
        assertThat(warned(again, "s1")).isTrue();
        board.done(again);
        assertThat(board.owner("aanvaller@school.example")).isEmpty();

        RosterPreview asBefore = board.shown(edexml.replace("marijke.devries@", "Marijke.deVries@"));
        assertThat(warned(asBefore, "s1")).isFalse();
        board.done(asBefore);
        assertThat(board.owner("marijke.devries@school.example")).contains(marijke);

        board.imported(changed);
        assertThat(board.owner("aanvaller@school.example")).isEmpty();
    }

    @Test
    void who_left_and_is_a_parent_here_gets_no_other_address_by_a_file_either() {
        board.imported(edexml);
        PersonId marijke = board.person("s1");
        close(marijke);
        board.run(
                PersonId.PROGRAM,
                () -> board.part(Accounts.class)
                        .open(NewAccount.of(marijke, AccountKind.GUARDIAN, new PersonName("Marijke", "de", "Vries"))));

        board.imported(changed);
        assertThat(board.owner("aanvaller@school.example")).isEmpty();
    }

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void a_parent_comes_back_with_the_address_of_before_and_with_no_other() {
        Map<String, String> files = new LinkedHashMap<>(Samples.oneRoster("1.1"));
        board.done(board.shown(Samples.zip(files)));
        PersonId fatima = board.owner("fatima@ouder.example").orElseThrow();
        close(fatima);
        files.computeIfPresent("users.csv", (_, text) -> text.replace("fatima@ouder", "aanvaller@ouder"));

        RosterPreview preview = board.shown(Samples.zip(files));
        assertThat(preview.plan().problems().stream().map(RosterProblem::kind))
                .contains(RosterProblemKind.EMAIL_NOT_OF_BEFORE);
        board.done(preview);
        assertThat(board.owner("aanvaller@ouder.example")).isEmpty();

        board.done(board.shown(Samples.zip(Samples.oneRoster("1.1"))));
        assertThat(board.owner("fatima@ouder.example")).contains(fatima);
    }
}
