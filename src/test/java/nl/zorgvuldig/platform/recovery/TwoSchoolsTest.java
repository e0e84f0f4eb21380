package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.platform.recovery.addresses.IdentityDocument;
import nl.zorgvuldig.platform.recovery.addresses.PublicRecovery;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterState;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters;
import nl.zorgvuldig.platform.recovery.letters.ParentLetters.LetterResult;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;

/// People who belong to more than one school, now or later.
@Upholds(Clause.CONFIDENTIALITY)
class TwoSchoolsTest {
    private final EntranceBoard board = new EntranceBoard();
    private final PublicRecovery arrivals = board.part(PublicRecovery.class);

    private LetterResult printAll(PersonId by) {
        return board.as(by, () -> board.part(ParentLetters.class).printAll(EntranceBoard::blank));
    }

    private boolean works(LetterCode code) {
        return arrivals.ask(code, EntranceBoard.fresh(), Language.DUTCH);
    }

    @Test
    void a_letter_of_another_school_keeps_no_school_from_printing() {
        board.families.siblingElsewhere(board.father);
        LetterCode theirs = board.codeBy(board.otherHead, board.father);
        board.change("update entrance.parent_letter set expires_at = made_at where board = :board");

        assertThat(printAll(board.head)).isInstanceOfSatisfying(LetterResult.Done.class, done -> {
            assertThat(done.letters()).hasSize(2);
            assertThat(done.paper()).hasSize(2);
            assertThat(done.letters()).allMatch(letter -> works(letter.code()));
        });
        assertThat(works(theirs)).isFalse();
    }

    @Test
    void of_letters_of_two_schools_the_last_one_works() {
        board.families.siblingElsewhere(board.father);
        LetterCode first = board.code();
        LetterCode second = board.codeBy(board.otherHead, board.father);
        assertThat(works(first)).isFalse();
        assertThat(works(second)).isTrue();
        LetterCode third = board.code();
        assertThat(works(second)).isFalse();
        assertThat(works(third)).isTrue();
        assertThat(printAll(board.otherHead)).isEqualTo(new LetterResult.Nothing());
    }

    @Test
    void who_heads_both_schools_prints_one_letter_to_a_parent_of_both() {
        board.families.siblingElsewhere(board.father);
        board.families.holds(board.head, StaffFunction.HEAD, Optional.of(board.elsewhere), board.today);
        assertThat(printAll(board.head)).isInstanceOfSatisfying(LetterResult.Done.class, done -> {
            assertThat(done.letters()).hasSize(2);
            assertThat(done.letters()).allMatch(letter -> works(letter.code()));
        });
        assertThat(board.as(board.head, () -> board.part(ParentLetters.class).list()))
                .hasSize(2)
                .noneMatch(ParentLetterState::wanted);
    }

    @Test
    void whose_account_shows_or_will_show_more_than_the_school_the_board_helps() {
        Map<String, Consumer<EntranceBoard>> more = new LinkedHashMap<>();
        more.put("a child elsewhere", board -> board.families.siblingElsewhere(board.mother));
        more.put(
                "a child who comes elsewhere",
                board -> board.families.siblingFrom(board.mother, board.today.plusDays(20)));
        more.put("a child who was elsewhere", board -> board.families.siblingLeft(board.mother));
        for (Map.Entry<String, Consumer<EntranceBoard>> why : more.entrySet()) {
            EntranceBoard fresh = new EntranceBoard();
            why.getValue().accept(fresh);
            boardAlone(why.getKey(), fresh, fresh.mother);
        }
    }

    @Test
    void who_of_the_staff_sees_or_will_see_more_than_the_school_the_board_helps() {
        Map<String, Consumer<EntranceBoard>> more = new LinkedHashMap<>();
        more.put("a child elsewhere", board -> board.families.siblingElsewhere(board.teacher));
        more.put("guides a pupil elsewhere soon", board -> board.families.guidesElsewhere(board.teacher));
        more.put(
                "works elsewhere later",
                board -> board.families.worksElsewhere(board.teacher, board.today.plusDays(20)));
        more.put(
                "heads a school later",
                board -> board.families.holds(
                        board.teacher, StaffFunction.HEAD, Optional.of(board.elsewhere), board.today.plusDays(20)));
        more.put(
                "is of the board later",
                board -> board.families.holds(
                        board.teacher, StaffFunction.BOARD, Optional.empty(), board.today.plusDays(20)));
        for (Map.Entry<String, Consumer<EntranceBoard>> why : more.entrySet()) {
            EntranceBoard fresh = new EntranceBoard();
            why.getValue().accept(fresh);
            boardAlone(why.getKey(), fresh, fresh.teacher);
        }
    }

    @Test
    void the_head_of_a_school_of_which_somebody_guides_a_pupil_prints_them_nothing() {
        board.families.guidesElsewhere(board.father);
        RecoveryHelpers helpers = board.part(RecoveryHelpers.class);
        assertThat(board.as(board.otherHead, () -> helpers.find(HelpKind.LETTER, board.father)))
                .containsInstanceOf(HelpDecision.MayNot.class);
        assertThat(board.as(board.head, () -> helpers.find(HelpKind.LETTER, board.father)))
                .containsInstanceOf(HelpDecision.May.class);
    }

    private static void boardAlone(String why, EntranceBoard on, PersonId whose) {
        AccountRecoveries recoveries = on.part(AccountRecoveries.class);
        for (PersonId head : new PersonId[] {on.head, on.otherHead}) {
            assertThatThrownBy(() -> on.as(
                            head,
                            () -> recoveries.askAddress(
                                    whose, EntranceBoard.fresh(), DocumentSighting.at(IdentityDocument.PASSPORT))))
                    .as(why)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(on.as(
                        on.bestuur,
                        () -> recoveries.askAddress(
                                whose, EntranceBoard.fresh(), DocumentSighting.at(IdentityDocument.PASSPORT))))
                .as(why)
                .isEmpty();
    }
}
