package nl.zorgvuldig.consent.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.letters.ConsentLetters.PrintResult;
import nl.zorgvuldig.consent.letters.LetterAnswers.LetterChoice;
import nl.zorgvuldig.consent.letters.LetterAnswers.SubmissionResult;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.ConsentRounds;
import nl.zorgvuldig.consent.rounds.EarlierRounds;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.consent.rounds.RoundPlan;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.language.Language;

/// A board with a round that runs, and a father for whom a letter is wanted.
final class LetterSetting {
    final ConsentBoard board = new ConsentBoard();
    final RoundId id = new RoundId(UUID.randomUUID());
    final LocalDate deadline = board.today.plusDays(30);

    LetterSetting() {
        account(board.head, AccountKind.STAFF, new PersonName("Hanna", "", "Hoofd"));
        account(board.mother, AccountKind.GUARDIAN, new PersonName("Mara", "", "Moeder"));
        account(board.father, AccountKind.GUARDIAN, new PersonName("Vico", "", "Vader"));
        RoundPlan wish =
                new RoundPlan(board.school.id(), board.today.minusDays(2), deadline, ConsentRenewal.Way.ASK_AGAIN, "");
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

    ConsentRound round() {
        return board.as(
                board.head, () -> board.part(ConsentRounds.class).find(id).orElseThrow());
    }

    PrintResult print(PersonId who, LetterSelection wish) {
        ConsentRound round = round();
        return board.as(who, () -> board.part(ConsentLetters.class).print(round, wish));
    }

    List<ConsentLetter> printed(LetterSelection wish) {
        return ((PrintResult.Done) print(board.head, wish)).letters();
    }

    /// The code of the one letter there is.
    LetterCode code() {
        return printed(new LetterSelection.Fresh()).getFirst().code();
    }

    List<LetterListItem.State> states() {
        ConsentRound round = round();
        return board.as(board.head, () -> board.part(ConsentLetters.class).list(round)).stream()
                .map(LetterListItem::state)
                .toList();
    }

    /// By nobody who signed in.
    LetterCodeView open(LetterCode code) {
        return board.part(LetterAnswers.class).open(code);
    }

    SubmissionResult answer(LetterCode code, LetterChoice... choices) {
        return answer(code, FormId.next(board.program.clock()), choices);
    }

    SubmissionResult answer(LetterCode code, FormId form, LetterChoice... choices) {
        return board.part(LetterAnswers.class).answer(code, form, Language.DUTCH, List.of(choices));
    }

    LetterChoice[] everything(ConsentChoice choice) {
        return asked().stream()
                .map(purpose -> new LetterChoice(purpose.key(), purpose.text().version(), choice))
                .toArray(LetterChoice[]::new);
    }

    List<ConsentPurpose> asked() {
        return board.as(board.head, () -> board.part(ConsentPurposes.class).listAsked());
    }

    static LetterChoice website(ConsentChoice choice) {
        return new LetterChoice(ConsentBoard.WEBSITE.purpose(), 1, choice);
    }

    List<ConsentAnswer> stored() {
        return board.asProgram(() -> board.part(Work.class)
                .read(Act.MAINTAIN, () -> board.part(ConsentAnswerStore.class).list(List.of(board.pupil))));
    }
}
