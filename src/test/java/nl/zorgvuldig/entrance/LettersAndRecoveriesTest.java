package nl.zorgvuldig.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgvuldig.holdings.Export;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import org.junit.jupiter.api.Test;

/// What a letter and the school's own asking do to each other; and what is left of both.
@Upholds(Clause.CONFIDENTIALITY)
class LettersAndRecoveriesTest {
    private final EntranceBoard board = new EntranceBoard();
    private final Arrivals arrivals = board.part(Arrivals.class);
    private final String fresh = EntranceBoard.fresh();

    private void seen(PersonId whose, String email) {
        assertThat(
                        board.as(
                                board.head,
                                () ->
                                        board.part(Recoveries.class)
                                                .askAddress(whose, email, Look.at(Seen.PASSPORT))))
                .isEmpty();
    }

    private boolean ask(LetterCode code, String email) {
        return arrivals.ask(code, email, Language.DUTCH);
    }

    @Test
    void a_letter_on_its_way_ends_when_the_school_saw_the_person() {
        LetterCode code = board.code(board.mother);
        assertThat(ask(code, EntranceBoard.fresh())).isTrue();
        String finders = board.link("address-confirm");
        seen(board.mother, fresh);

        assertThat(arrivals.confirm(finders)).isEqualTo(new Confirmed.Unknown());
        assertThat(ask(code, EntranceBoard.fresh())).isFalse();
        board.waited();
        assertThat(arrivals.confirm(board.link("address-confirm"))).isEqualTo(new Confirmed.Done());
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(ask(code, EntranceBoard.fresh())).isFalse();
    }

    @Test
    void a_letter_that_is_printed_later_undoes_nothing_that_the_school_asked() {
        seen(board.mother, fresh);
        String confirm = board.link("address-confirm");
        LetterCode code = board.code(board.mother);

        assertThat(ask(code, EntranceBoard.fresh())).isFalse();
        board.waited();
        assertThat(arrivals.confirm(confirm)).isEqualTo(new Confirmed.Done());
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(ask(code, EntranceBoard.fresh())).isFalse();
    }

    /// As when the program dies between the new letter and the end of what the old one asked.
    @Test
    void what_a_letter_asked_is_not_carried_out_when_the_letter_ended() {
        assertThat(ask(board.code(), fresh)).isTrue();
        board.change("update entrance.parent_letter set ended_at = made_at where board = :board");
        assertThat(arrivals.confirm(board.link("address-confirm")))
                .isEqualTo(new Confirmed.Unknown());
        assertThat(board.owner(fresh)).isEmpty();
        assertThat(board.log()).endsWith("done address-confirmed", "refused address-changed");
    }

    @Test
    void whatever_stops_an_address_leaves_a_line_and_tells_the_address_that_stays() {
        seen(board.mother, EntranceBoard.fresh());
        seen(board.mother, EntranceBoard.fresh());
        assertThat(stops()).isOne();
        assertThat(board.count("address-stopped")).isOne();
        board.change(
                "update entrance.address_change set expires_at = asked_at where board = :board");
        board.settle();
        assertThat(stops()).isEqualTo(2);

        LetterCode code = board.code(board.mother);
        assertThat(ask(code, EntranceBoard.fresh())).isTrue();
        assertThat(ask(code, EntranceBoard.fresh())).isTrue();
        assertThat(stops()).isEqualTo(3);
        board.code(board.mother);
        assertThat(stops()).isEqualTo(4);
        assertThat(board.count("address-stopped")).isEqualTo(4);
        assertThat(board.newest("address-stopped")).contains(board.mothers);
    }

    private long stops() {
        return board.log().stream().filter("done address-stopped"::equals).count();
    }

    @Test
    void no_code_ends_for_paper_that_was_never_made() {
        LetterCode code = board.code();
        ParentLetters letters = board.part(ParentLetters.class);
        for (boolean again : List.of(true, false)) {
            assertThatThrownBy(
                            () ->
                                    board.as(
                                            board.head,
                                            () ->
                                                    again
                                                            ? letters.printAgain(
                                                                    LettersAndRecoveriesTest::torn)
                                                            : letters.printAll(
                                                                    LettersAndRecoveriesTest
                                                                            ::torn)))
                    .hasMessage("no paper");
        }
        assertThat(board.log()).containsExactly("done letter-printed");
        assertThat(ask(code, EntranceBoard.fresh())).isTrue();
    }

    private static byte[] torn(List<ParentLetter> letters) {
        throw new IllegalStateException("no paper");
    }

    @Test
    void letters_that_were_lost_are_made_again_and_the_lost_ones_are_worth_nothing() {
        ParentLetters letters = board.part(ParentLetters.class);
        LetterCode lost = board.code();
        assertThat(board.as(board.head, () -> letters.printAgain(EntranceBoard::blank)))
                .isInstanceOfSatisfying(
                        LettersMade.Done.class,
                        done -> {
                            assertThat(done.letters()).hasSize(1);
                            assertThat(ask(lost, EntranceBoard.fresh())).isFalse();
                            assertThat(ask(done.letters().getFirst().code(), EntranceBoard.fresh()))
                                    .isTrue();
                        });
    }

    @Test
    void who_keeps_the_address_secret_gets_no_letter_with_the_others() {
        PersonId hidden = board.families.hidden();
        ParentLetters letters = board.part(ParentLetters.class);
        assertThat(board.as(board.head, letters::list))
                .filteredOn(LetterState::secret)
                .extracting(LetterState::parent)
                .containsExactly(hidden);
        assertThat(board.as(board.head, () -> letters.printAll(EntranceBoard::blank)))
                .isInstanceOfSatisfying(
                        LettersMade.Done.class,
                        done ->
                                assertThat(done.letters())
                                        .extracting(one -> one.reader().given())
                                        .containsExactlyInAnyOrder("Vader", "Nooit"));
        assertThat(board.as(board.head, () -> letters.printAgain(EntranceBoard::blank)))
                .isInstanceOfSatisfying(
                        LettersMade.Done.class, done -> assertThat(done.letters()).hasSize(2));
        LetterCode handed = board.code(hidden);
        assertThat(ask(handed, EntranceBoard.fresh())).isTrue();
    }

    @Test
    void a_letter_says_to_whom_has_an_address_that_it_is_about_another() {
        ParentLetters letters = board.part(ParentLetters.class);
        for (PersonId one : List.of(board.mother, board.father)) {
            assertThat(board.as(board.head, () -> letters.print(one, EntranceBoard::blank)))
                    .get()
                    .isInstanceOfSatisfying(
                            LettersMade.Done.class,
                            done ->
                                    assertThat(done.letters().getFirst().known())
                                            .isEqualTo(one.equals(board.mother)));
        }
    }

    @Test
    void whose_it_is_gets_all_that_is_kept() {
        board.code(board.mother);
        seen(board.mother, fresh);
        arrivals.confirm(board.link("address-confirm"));
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
        Export export =
                board.part(EntranceHoldings.class)
                        .export(
                                new Subject(
                                        board.board,
                                        SubjectKind.ACCOUNT_HOLDER,
                                        board.mother.value()));
        return export.rows().stream()
                .filter(row -> row.table().equals(table))
                .map(Export.Row::values)
                .flatMap(one -> one.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
