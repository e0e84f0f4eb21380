package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.LetterCode;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.web.Language;

/// A board with a round that runs, and a father for whom a letter is wanted.
final class LetterSetting {
    final ConsentBoard board = new ConsentBoard();
    final RoundId id = new RoundId(UUID.randomUUID());
    final LocalDate deadline = board.today.plusDays(30);

    LetterSetting() {
        account(board.head, AccountKind.STAFF, new PersonName("Hanna", "", "Hoofd"));
        account(board.mother, AccountKind.GUARDIAN, new PersonName("Mara", "", "Moeder"));
        account(board.father, AccountKind.GUARDIAN, new PersonName("Vico", "", "Vader"));
        RoundWish wish =
                new RoundWish(board.school.id(), board.today.minusDays(2), deadline, Renewal.Way.ASK_AGAIN, "");
        board.asProgram(() -> {
            board.part(EarlierRounds.class).takeOver(id, wish, List.of(board.mother, board.father));
            return true;
        });
        want(board.pupil, board.father, RoundMessage.INVITATION);
    }

    void account(PersonId person, AccountKind kind, PersonName name) {
        board.asProgram(() -> board.part(Accounts.class).open(NewAccount.of(person, kind, name)));
    }

    void want(PupilId pupil, PersonId person, RoundMessage message) {
        board.asProgram(() -> {
            board.part(Work.class)
                    .change(
                            Act.MAINTAIN,
                            () -> board.part(RoundLetterStore.class)
                                    .add(
                                            id,
                                            pupil,
                                            person,
                                            message,
                                            board.program.clock().instant()));
            return true;
        });
    }

    Round round() {
        return board.as(board.head, () -> board.part(Rounds.class).find(id).orElseThrow());
    }

    LettersPrinted print(PersonId who, LetterWish wish) {
        Round round = round();
        return board.as(who, () -> board.part(Letters.class).print(round, wish));
    }

    List<Letter> printed(LetterWish wish) {
        return ((LettersPrinted.Done) print(board.head, wish)).letters();
    }

    /// The code of the one letter there is.
    LetterCode code() {
        return printed(new LetterWish.Fresh()).getFirst().code();
    }

    List<LetterLine.State> states() {
        Round round = round();
        return board.as(board.head, () -> board.part(Letters.class).list(round)).stream()
                .map(LetterLine::state)
                .toList();
    }

    /// By nobody who signed in.
    LetterSeen open(LetterCode code) {
        return board.part(LetterAnswers.class).open(code);
    }

    LetterAnswered answer(LetterCode code, LetterChoice... choices) {
        return answer(code, FormId.next(board.program.clock()), choices);
    }

    LetterAnswered answer(LetterCode code, FormId form, LetterChoice... choices) {
        return board.part(LetterAnswers.class).answer(code, form, Language.DUTCH, List.of(choices));
    }

    LetterChoice[] everything(Choice choice) {
        return asked().stream()
                .map(one -> new LetterChoice(one.key(), one.text().version(), choice))
                .toArray(LetterChoice[]::new);
    }

    List<Purpose> asked() {
        return board.as(board.head, () -> board.part(Purposes.class).listAsked());
    }

    static LetterChoice website(Choice choice) {
        return new LetterChoice(ConsentBoard.WEBSITE.purpose(), 1, choice);
    }

    List<Answer> stored() {
        return board.asProgram(() -> board.part(Work.class)
                .read(Act.MAINTAIN, () -> board.part(AnswerStore.class).list(List.of(board.pupil))));
    }
}
