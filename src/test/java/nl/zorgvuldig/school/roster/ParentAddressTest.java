package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import org.junit.jupiter.api.Test;

/// What a file says about a parent's address, when the parent has another since.
@Upholds(Clause.PARENT_DATA_IN_DOSSIER)
class ParentAddressTest {
    private final ImportBoard board = new ImportBoard();
    private final Map<String, String> files = new LinkedHashMap<>(Samples.oneRoster("1.1"));

    private byte[] zip(String from, String to) {
        assertThat(files.get("users.csv")).contains(from);
        files.computeIfPresent("users.csv", (_, text) -> text.replace(from, to));
        return Samples.zip(files);
    }

    private Guardian fatima() {
        return board.guardians("p1").stream()
                .filter(guardian -> guardian.name().given().equals("Fatima"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_address_that_a_file_repeats_does_not_undo_one_that_a_parent_has_since() {
        board.done(board.shown(Samples.zip(files)));
        Guardian fatima = fatima();
        board.run(
                PersonId.PROGRAM,
                () -> board.part(Accounts.class)
                        .open(board.account(fatima.person()).withEmail("zelf@thuis.example")));

        board.done(board.shown(zip("+31 6 12345678", "+31 6 87654321")));
        assertThat(fatima().contact().phone()).isEqualTo("+31 6 87654321");
        assertThat(board.account(fatima.person()).email()).contains("zelf@thuis.example");

        board.done(board.shown(zip("fatima@ouder.example", "anders@ouder.example")));
        assertThat(board.account(fatima.person()).email()).contains("zelf@thuis.example");
        assertThat(board.rows("entrance.address_change")).isOne();
    }
}
