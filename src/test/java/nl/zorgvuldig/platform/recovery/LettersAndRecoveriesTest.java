package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.addresses.IdentityDocument;
import nl.zorgvuldig.platform.recovery.addresses.PublicRecovery;
import nl.zorgvuldig.platform.web.language.Language;
import org.junit.jupiter.api.Test;

/// What a letter and the school's own asking do to each other; and what is left of both.
@Upholds(Clause.CONFIDENTIALITY)
class LettersAndRecoveriesTest {
    private final EntranceBoard board = new EntranceBoard();
    private final PublicRecovery arrivals = board.part(PublicRecovery.class);
    private final String fresh = EntranceBoard.fresh();

    private void seen(PersonId whose, String email) {
        assertThat(board.as(
                        board.head,
                        () -> board.part(AccountRecoveries.class)
                                .askAddress(whose, email, DocumentSighting.at(IdentityDocument.PASSPORT))))
                .isEmpty();
    }

    private boolean ask(LetterCode code, String email) {
        return arrivals.ask(code, email, Language.DUTCH);
    }

    @Test
    void a_letter_on_its_way_ends_when_the_school_saw_the_person() {
        LetterCode code = board.code(board.mother);
        assertThat(ask(code, EntranceBoard.fresh())).isTrue();
        String finders = board.mail.link("address-confirm");
        seen(board.mother, fresh);

        assertThat(arrivals.confirm(finders)).isEqualTo(new ConfirmResult.Unknown());
        assertThat(ask(code, EntranceBoard.fresh())).isFalse();
        board.waited();
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Done());
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(ask(code, EntranceBoard.fresh())).isFalse();
    }

    @Test
    void a_letter_that_is_printed_later_undoes_nothing_that_the_school_asked() {
        seen(board.mother, fresh);
        String confirm = board.mail.link("address-confirm");
        LetterCode code = board.code(board.mother);

        assertThat(ask(code, EntranceBoard.fresh())).isFalse();
        board.waited();
        assertThat(arrivals.confirm(confirm)).isEqualTo(new ConfirmResult.Done());
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(ask(code, EntranceBoard.fresh())).isFalse();
    }

    /// As when the program dies between the new letter and the end of what the old one asked.
    @Test
    void what_a_letter_asked_is_not_carried_out_when_the_letter_ended() {
        assertThat(ask(board.code(), fresh)).isTrue();
        board.change("update entrance.parent_letter set ended_at = made_at where board = :board");
        assertThat(arrivals.confirm(board.mail.link("address-confirm"))).isEqualTo(new ConfirmResult.Unknown());
        assertThat(board.owner(fresh)).isEmpty();
        assertThat(board.log()).endsWith("done address-confirmed", "refused address-changed");
    }

    @Test
    void whatever_stops_an_address_leaves_a_line_and_tells_the_address_that_stays() {
        seen(board.mother, EntranceBoard.fresh());
        seen(board.mother, EntranceBoard.fresh());
        assertThat(stops()).isOne();
        assertThat(board.mail.count("address-stopped")).isOne();
        board.change("update entrance.address_change set expires_at = asked_at where board = :board");
        board.settle();
        assertThat(stops()).isEqualTo(2);

        LetterCode code = board.code(board.mother);
        assertThat(ask(code, EntranceBoard.fresh())).isTrue();
        assertThat(ask(code, EntranceBoard.fresh())).isTrue();
        assertThat(stops()).isEqualTo(3);
        board.code(board.mother);
        assertThat(stops()).isEqualTo(4);
        assertThat(board.mail.count("address-stopped")).isEqualTo(4);
        assertThat(board.mail.newest("address-stopped")).contains(board.mothers);
    }

    private long stops() {
        return board.log().stream().filter("done address-stopped"::equals).count();
    }

    @Test
    void whose_it_is_gets_all_that_is_kept() {
        board.code(board.mother);
        seen(board.mother, fresh);
        arrivals.confirm(board.mail.link("address-confirm"));
        assertThat(values("entrance.parent_letter")).containsEntry("school", "De Linde");
        assertThat(values("entrance.address_change"))
                .containsEntry("sealed_email", fresh)
                .containsEntry("way", "school")
                .containsEntry("school", "De Linde")
                .containsEntry("seen", "passport")
                .containsEntry("language", "nl");
        board.seconds(board.bestuur, board.mother, fresh);
        assertThat(values("entrance.address_change"))
                .containsKeys("seconded_at", "done_at")
                .doesNotContainKey("sealed_email");
    }

    private Map<String, String> values(String table) {
        PersonalDataExport export = board.part(RecoveryHoldings.class)
                .export(new DataSubject(board.board, SubjectKind.ACCOUNT_HOLDER, board.mother.value()));
        return export.rows().stream()
                .filter(row -> row.table().equals(table))
                .map(PersonalDataExport.Row::values)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
