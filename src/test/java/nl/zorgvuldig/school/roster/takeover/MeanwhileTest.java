package nl.zorgvuldig.school.roster.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.roster.ImportBoard;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.Samples;
import nl.zorgvuldig.school.roster.comparison.RosterRules;
import nl.zorgvuldig.school.roster.matching.KnownSchool;
import nl.zorgvuldig.school.roster.matching.KnownSchoolCollector;
import nl.zorgvuldig.school.roster.records.RosterFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What happens to an account between the moment at which somebody said yes to a file and that at
/// which the file changes the account.
@Upholds(Clause.CONFIDENTIALITY)
class MeanwhileTest {
    private final ImportBoard board = new ImportBoard();
    private final Accounts accounts = board.part(Accounts.class);
    private final String edexml = Samples.text("edexml-2.1.xml");

    @Test
    void an_account_that_closes_gets_no_other_address() {
        board.imported(edexml);
        PersonId marijke = board.person("s1");
        ConfirmedPlan confirmed = confirmed(Samples.edexml("marijke.devries@school", "aanvaller@school"));
        assertThat(confirmed.plan().addressesWaiting()).hasSize(1);

        board.run(PersonId.PROGRAM, () -> accounts.close(marijke));
        carryOut(() -> board.part(StaffTakeover.class).carryOut(confirmed));

        assertThat(board.account(marijke).email()).isEmpty();
        assertThat(board.owner("aanvaller@school.example")).isEmpty();
    }

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void nor_does_that_of_a_parent() {
        PersonId fatima = parent();
        ConfirmedPlan confirmed = confirmed(parents("fatima@ouder", "aanvaller@ouder"));
        assertThat(confirmed.plan().addressesWaiting()).hasSize(1);

        board.run(PersonId.PROGRAM, () -> accounts.close(fatima));
        carryOut(() -> board.part(GuardianTakeover.class).carryOut(confirmed));

        assertThat(board.owner("aanvaller@ouder.example")).isEmpty();
    }

    @Test
    void an_account_that_gets_another_address_at_the_same_moment_keeps_it() {
        board.imported(edexml);
        PersonId marijke = board.person("s1");
        ConfirmedPlan confirmed = confirmed(Samples.edexml("<achternaam>Vries", "<achternaam>Vos"));

        movesWhile(marijke, () -> board.part(StaffTakeover.class).carryOut(confirmed));

        assertThat(board.owner("anders@elders.example")).contains(marijke);
        assertThat(board.owner("marijke.devries@school.example")).isEmpty();
        assertThat(board.account(marijke).name().family()).isEqualTo("Vos");
    }

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void so_does_that_of_a_parent() {
        PersonId fatima = parent();
        ConfirmedPlan confirmed = confirmed(parents("Fatima,Jansen", "Fatima,Vos"));

        movesWhile(fatima, () -> board.part(GuardianTakeover.class).carryOut(confirmed));

        assertThat(board.owner("anders@elders.example")).contains(fatima);
        assertThat(board.owner("fatima@ouder.example")).isEmpty();
        assertThat(board.account(fatima).name().family()).isEqualTo("Vos");
    }

    private PersonId parent() {
        board.done(board.shown(Samples.zip(Samples.oneRoster("1.1"))));
        return board.owner("fatima@ouder.example").orElseThrow();
    }

    private static RosterFile parents(String from, String to) {
        return Samples.oneRoster("users.csv", text -> text.replace(from, to));
    }

    /// Somebody said yes to this file.
    private ConfirmedPlan confirmed(RosterFile file) {
        LocalDate today = board.program.clock().today();
        KnownSchool known =
                inImport(() -> board.part(KnownSchoolCollector.class).of(board.school, file, today));
        RosterPlan plan = (RosterPlan) RosterRules.plan(file, known.roster(), Samples.SCHOOL, today);
        return new ConfirmedPlan(board.school.id(), file, plan, known, Map.of(), Map.of());
    }

    private void carryOut(Runnable part) {
        inImport(() -> {
            part.run();
            return true;
        });
    }

    private <T> T inImport(Supplier<T> what) {
        return board.call(() -> board.part(Work.class).write(SchoolActs.IMPORT, what));
    }

    /// The other address is there, and not yet for all to see, when the file comes to the account.
    private void movesWhile(PersonId person, Runnable part) {
        CompletableFuture<Void> carried = board.acting(PersonId.PROGRAM)
                .call(() -> board.part(Work.class).write(Act.MAINTAIN, () -> moved(person, part)));
        carried.join();
    }

    private CompletableFuture<Void> moved(PersonId person, Runnable part) {
        accounts.hold(person);
        NewAccount account =
                Objects.requireNonNull(accounts.findAllOpen(List.of(person)).get(person));
        accounts.close(person);
        accounts.open(account.withEmail("anders@elders.example"));
        CompletableFuture<Void> carried = CompletableFuture.runAsync(
                () -> carryOut(part), task -> Thread.ofPlatform().daemon().start(task));
        Awaitility.await().until(() -> carried.isDone() || waits());
        return carried;
    }

    private boolean waits() {
        return board.program
                        .superuser("zorgvuldig")
                        .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%identity.account%'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
