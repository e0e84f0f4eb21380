package nl.zorgvuldig.platform.recovery.addresses;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ImportedAddresses;
import nl.zorgvuldig.platform.identity.ImportedAddresses.Other;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.AccountRecoveries;
import nl.zorgvuldig.platform.recovery.EntranceVisitor;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.StopResult;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Nobody becomes somebody else by changing an address in a file.
@Upholds(Clause.CONFIDENTIALITY)
class ImportedAddressChangesTest {
    private final EntranceBoard board = new EntranceBoard();
    private final PublicRecovery arrivals = board.part(PublicRecovery.class);
    private final String fresh = EntranceBoard.fresh();

    private void ask(PersonId by, List<Other> all) {
        board.as(by, () -> {
            board.part(Work.class)
                    .change(
                            SchoolActs.IMPORT,
                            () -> board.part(ImportedAddresses.class).ask(board.school, all));
            return true;
        });
    }

    /// A later file, in which this address stands.
    private void keep(SchoolId school, String inFile) {
        board.as(board.beheer, () -> {
            board.part(Work.class)
                    .change(
                            SchoolActs.IMPORT,
                            () -> board.part(ImportedAddresses.class).keep(school, Map.of(board.mother, inFile)));
            return true;
        });
    }

    @Test
    void what_a_later_file_does_not_say_any_more_is_stopped() {
        ask(fresh);
        keep(board.school, fresh.toUpperCase(Locale.ROOT));
        keep(new SchoolId(UUID.randomUUID()), board.mothers);
        assertThat(board.log()).doesNotContain("done address-stopped");

        keep(board.school, board.mothers);

        assertThat(board.log()).contains("done address-stopped");
        board.waited();
        board.settle();
        assertThat(board.owner(fresh)).isEmpty();
        assertThat(board.owner(board.mothers)).contains(board.mother);
    }

    private void ask(String wanted) {
        ask(board.beheer, List.of(new Other(board.mother, board.mothers, wanted)));
    }

    private List<String> lines() {
        return board.log().stream().filter(line -> !line.startsWith("granted")).toList();
    }

    @Test
    void an_address_of_a_file_counts_after_a_day_and_what_was_signed_in_ends() {
        EntranceVisitor mother = EntranceVisitor.strong(board, board.mother);
        ask(fresh);

        assertThat(board.owner(fresh)).isEmpty();
        assertThat(board.part(ManualSignInLinks.class).make(fresh)).isEmpty();
        assertThat(board.mail.newest("address-by-file"))
                .contains("administratie van de school", "niet meer met dit", "De Linde")
                .doesNotContain(fresh);
        board.settle();
        assertThat(board.owner(board.mothers)).contains(board.mother);
        assertThat(mother.web().get("/aangemeld").statusCode()).isEqualTo(200);

        board.waited();
        board.settle();
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(board.owner(board.mothers)).isEmpty();
        assertThat(location(mother.web().get("/aangemeld"))).startsWith("/aanmelden");
        assertThat(mother.shows(board)).isEqualTo(204);
        assertThat(board.mail.count("address-changed")).isOne();
        assertThat(board.mail.newest("address-changed"))
                .as("a new address may be a stranger's")
                .doesNotContain("De Linde");
        assertThat(board.mail.newest("address-replaced")).contains(board.mothers);
        assertThat(lines()).containsExactly("done address-by-file", "done address-changed");
    }

    @Test
    void who_has_the_address_before_stops_it_and_so_does_the_head() {
        ask(fresh);
        String stop = board.mail.link("address-by-file");
        assertThat(board.program.nobody().get("/nieuw-adres/stop/" + stop).body())
                .contains("of is het niet van u?");
        assertThat(arrivals.stop(stop)).isEqualTo(StopResult.NOW);
        board.waited();
        board.settle();
        assertThat(board.owner(board.mothers)).contains(board.mother);

        ask(fresh);
        assertThat(EntranceVisitor.strong(board, board.head)
                        .web()
                        .get("/toegang/" + board.mother)
                        .body())
                .contains("Ingelezen uit een bestand", "Houd dit tegen")
                .doesNotContain("Ik zag deze persoon ook");
        assertThat(board.as(
                        board.head, () -> board.part(AccountRecoveries.class).stop(board.mother)))
                .isTrue();
        board.waited();
        board.settle();
        assertThat(board.owner(board.mothers)).contains(board.mother);
    }

    @Test
    void the_same_again_changes_nothing_and_another_begins_its_day_anew() {
        ask(fresh);
        ask(fresh.toUpperCase(java.util.Locale.ROOT));
        assertThat(board.mail.count("address-by-file")).isOne();
        assertThat(board.rows("entrance.address_change")).isOne();
        board.waited();

        String better = EntranceBoard.fresh();
        ask(better);
        board.settle();
        assertThat(board.owner(board.mothers)).contains(board.mother);
        assertThat(board.mail.count("address-by-file")).isEqualTo(2);
        assertThat(lines()).containsExactly("done address-by-file", "done address-stopped", "done address-by-file");
        board.waited();
        board.settle();
        assertThat(board.owner(better)).contains(board.mother);
    }

    @Test
    void what_somebody_asked_no_file_undoes_and_a_letter_undoes_a_file() {
        board.as(
                board.head,
                () -> board.part(AccountRecoveries.class)
                        .askAddress(board.mother, fresh, DocumentSighting.at(IdentityDocument.PASSPORT)));
        ask(EntranceBoard.fresh());
        assertThat(board.mail.count("address-by-file")).isZero();
        assertThat(lines()).endsWith("refused address-by-file");
        arrivals.confirm(board.mail.link("address-confirm"));
        board.waited();
        board.settle();
        assertThat(board.owner(fresh)).contains(board.mother);

        ask(board.beheer, List.of(new Other(board.mother, fresh, EntranceBoard.fresh())));
        String own = EntranceBoard.fresh();
        assertThat(arrivals.ask(board.code(board.mother), own, Language.DUTCH)).isTrue();
        arrivals.confirm(board.mail.link("address-confirm"));
        board.waited();
        board.settle();
        assertThat(board.owner(own)).contains(board.mother);
    }

    @Test
    void an_address_that_became_another_since_is_not_changed_by_a_file() {
        ask(fresh);
        String since = EntranceBoard.fresh();
        board.moves(board.mother, since);
        board.waited();
        board.settle();
        assertThat(board.owner(since)).contains(board.mother);
        assertThat(board.owner(fresh)).isEmpty();
    }

    /// Also the administrator's own; and the program, for its operator.
    @Test
    void who_imports_asks_and_nobody_else_even_past_the_rules() {
        String own = board.asProgram(() -> board.part(Accounts.class).emailOf(board.beheer))
                .orElseThrow();
        ask(board.beheer, List.of(new Other(board.beheer, own, fresh)));
        ask(PersonId.PROGRAM, List.of(new Other(board.mother, board.mothers, EntranceBoard.fresh())));
        for (PersonId by : List.of(board.head, board.bestuur, board.teacher, board.father)) {
            List<Other> theirs = List.of(new Other(board.teacher, "juf@school.example", EntranceBoard.fresh()));
            assertThatThrownBy(() -> ask(by, theirs)).isInstanceOf(DataAccessException.class);
        }
        board.waited();
        board.settle();
        assertThat(board.owner(fresh)).contains(board.beheer);
    }

    @Test
    void who_imports_cannot_make_it_count_sooner() {
        ask(fresh);
        for (String set : List.of(
                "confirmed_at = now()",
                "done_at = now() + interval '2 days'",
                "seconded_at = now(), seconded_by = '" + board.head + "'")) {
            assertThatThrownBy(() -> importing("update entrance.address_change set " + set))
                    .as(set)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> importing("update entrance.address_change set waits_until = now()"))
                .isInstanceOf(DataAccessException.class);
    }

    private void importing(String statement) {
        board.as(board.beheer, () -> {
            board.part(Work.class)
                    .change(
                            SchoolActs.IMPORT,
                            () -> board.part(org.springframework.jdbc.core.simple.JdbcClient.class)
                                    .sql(statement)
                                    .update());
            return true;
        });
    }

    /// A school gets another mail domain.
    @InTurn
    @Test
    void a_thousand_addresses_change_in_one_import() {
        List<Other> all = new ArrayList<>();
        List<NewAccount> accounts = new ArrayList<>();
        String at = "@" + board.school + ".example";
        IntStream.range(0, 1000).forEach(n -> {
            PersonId person = EntranceBoard.somebody();
            accounts.add(NewAccount.of(person, AccountKind.STAFF, new PersonName("Juf" + n, "", "Veel"))
                    .withEmail("oud" + n + at));
            all.add(new Other(person, "oud" + n + at, "nieuw" + n + at));
        });
        board.asProgram(() -> board.part(Accounts.class).openAll(accounts));

        ask(board.beheer, all);
        assertThat(board.mail.count("address-by-file")).isEqualTo(1000);
        assertThat(lines()).hasSize(1000);
        board.waited();
        board.settle();
        assertThat(board.owner("nieuw0" + at)).contains(all.getFirst().person());
        assertThat(board.owner("nieuw999" + at)).contains(all.getLast().person());
        assertThat(board.mail.count("address-changed")).isEqualTo(1000);
    }
}
