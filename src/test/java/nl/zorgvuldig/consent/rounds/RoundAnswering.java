package nl.zorgvuldig.consent.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.language.Language;

/// Answers to everything that is asked, and what then holds.
public final class RoundAnswering {
    private RoundAnswering() {}

    /// Yes to every question about the board's pupil.
    public static List<ConsentAnswer> everything(ConsentBoard board, PersonId person, LocalDate day) {
        Instant at = day.atStartOfDay(SchoolDay.ZONE).toInstant();
        return board.part(ConsentPurposes.class).listAsked().stream()
                .map(purpose -> new ConsentAnswer(
                        new ConsentAnswerId(UUID.randomUUID()),
                        board.pupil,
                        ConsentSubject.of(purpose.key()),
                        1,
                        Language.DUTCH,
                        ConsentChoice.GRANTED,
                        person,
                        AnswererCapacity.PARENT,
                        AnswerRoute.OWN_PAGE,
                        at,
                        at,
                        person,
                        new ConsentValidity.OfSchoolYear(SchoolYear.of(day)),
                        Optional.empty()))
                .toList();
    }

    static ConsentDecision on(ConsentBoard board, LocalDate day) {
        return board.as(board.head, () -> board.part(Consents.class).decide(board.pupil, ConsentBoard.WEBSITE, day));
    }
}
