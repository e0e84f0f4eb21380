package nl.zorgvuldig.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.web.Language;

/// Answers to everything that is asked, and what then holds.
final class RoundAnswering {
    private RoundAnswering() {}

    /// Yes to every question about the board's pupil.
    static List<Answer> everything(ConsentBoard board, PersonId person, LocalDate day) {
        Instant at = day.atStartOfDay(SchoolDay.ZONE).toInstant();
        return board.part(Purposes.class).listAsked().stream()
                .map(one -> new Answer(
                        new AnswerId(UUID.randomUUID()),
                        board.pupil,
                        ConsentSubject.of(one.key()),
                        1,
                        Language.DUTCH,
                        Choice.GRANTED,
                        person,
                        Capacity.PARENT,
                        Route.OWN_PAGE,
                        at,
                        at,
                        person,
                        new Validity.OfSchoolYear(SchoolYear.of(day)),
                        Optional.empty()))
                .toList();
    }

    static ConsentDecision on(ConsentBoard board, LocalDate day) {
        return board.as(board.head, () -> board.part(Consents.class).decide(board.pupil, ConsentBoard.WEBSITE, day));
    }
}
