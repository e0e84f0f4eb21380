package nl.zorgvuldig.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
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

    private static boolean warned(Preview preview, String key) {
        return preview.plan()
                .problems()
                .contains(RosterProblem.of(ProblemKind.EMAIL_NOT_OF_BEFORE, Place.WHOLE_FILE, key));
    }

    @Test
    void a_colleague_comes_back_with_the_address_of_before_and_with_no_other() {
        board.imported(edexml);
        PersonId marijke = board.person("s1");
        close(marijke);

        Preview preview = board.shown(changed);
        assertThat(warned(preview, "s1")).isTrue();
        board.done(preview);
        assertThat(board.account(marijke).email()).isEmpty();
        assertThat(board.owner("aanvaller@school.example")).isEmpty();

        Preview again = board.shown(changed.replace("<roepnaam>Noor", "<roepnaam>Nora"));
        assertThat(warned(again, "s1")).isTrue();
        board.done(again);
        assertThat(board.owner("aanvaller@school.example")).isEmpty();

        Preview asBefore = board.shown(edexml.replace("marijke.devries@", "Marijke.deVries@"));
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
                () ->
                        board.part(Accounts.class)
                                .open(
                                        NewAccount.of(
                                                marijke,
                                                AccountKind.GUARDIAN,
                                                new PersonName("Marijke", "de", "Vries"))));

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
        files.computeIfPresent(
                "users.csv", (_, text) -> text.replace("fatima@ouder", "aanvaller@ouder"));

        Preview preview = board.shown(Samples.zip(files));
        assertThat(preview.plan().problems().stream().map(RosterProblem::kind))
                .contains(ProblemKind.EMAIL_NOT_OF_BEFORE);
        board.done(preview);
        assertThat(board.owner("aanvaller@ouder.example")).isEmpty();

        board.done(board.shown(Samples.zip(Samples.oneRoster("1.1"))));
        assertThat(board.owner("fatima@ouder.example")).contains(fatima);
    }

    @Test
    void an_account_that_closes_while_a_file_is_carried_out_gets_no_other_address_either() {
        board.imported(edexml);
        PersonId marijke = board.person("s1");

        Confirmed confirmed = confirmed(Samples.read(changed));
        close(marijke);
        carriedOut(() -> board.part(TakeoverOfStaff.class).carryOut(confirmed));
        assertThat(board.account(marijke).email()).isEmpty();
        assertThat(board.owner("aanvaller@school.example")).isEmpty();
    }

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void nor_does_a_parent_whose_account_closes_meanwhile() {
        board.done(board.shown(Samples.zip(Samples.oneRoster("1.1"))));
        PersonId fatima = board.owner("fatima@ouder.example").orElseThrow();

        Confirmed confirmed =
                confirmed(
                        Samples.oneRoster(
                                "users.csv",
                                text -> text.replace("fatima@ouder", "aanvaller@ouder")));
        close(fatima);
        carriedOut(() -> board.part(TakeoverOfGuardians.class).carryOut(confirmed));
        assertThat(board.owner("aanvaller@ouder.example")).isEmpty();
    }

    /// Somebody said yes to this file, which changes one address.
    private Confirmed confirmed(RosterFile file) {
        KnownSchool known =
                inImport(() -> board.part(Knowledge.class).of(board.school, file, today()));
        RosterPlan plan =
                (RosterPlan) RosterRules.plan(file, known.roster(), Samples.SCHOOL, today());
        assertThat(plan.addressesWaiting()).hasSize(1);
        return new Confirmed(board.school.id(), file, plan, known, Map.of(), Map.of());
    }

    private LocalDate today() {
        return board.program.clock().today();
    }

    private void carriedOut(Runnable part) {
        inImport(
                () -> {
                    part.run();
                    return true;
                });
    }

    private <T> T inImport(Supplier<T> what) {
        return board.call(() -> board.part(Work.class).write(Act.IMPORT, what));
    }
}
