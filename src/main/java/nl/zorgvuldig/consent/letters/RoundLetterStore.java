package nl.zorgvuldig.consent.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.consent.rounds.RoundMessage;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import org.springframework.stereotype.Component;

/// Letters wanted in rounds, in the database.
@Component
public final class RoundLetterStore {
    private static final String ADD = """
            insert into consent.round_letter (board, round, pupil, person, step, wanted_at)
            values (:board, :round, :pupil, :person, :step, :at) on conflict do nothing""";
    private static final String AT_SCHOOL = """
            select l.round, l.pupil, l.person, l.step, l.printed_at
            from consent.round_letter l
            join consent.round r on r.board = :board and r.id = l.round
            where l.board = :board and r.school = :school
            order by r.start_day desc, l.wanted_at, l.pupil, l.person, l.step""";
    private static final String OF_PUPIL = """
            select round, pupil, person, step, printed_at from consent.round_letter
            where board = :board and pupil = :pupil order by wanted_at, person, round, step""";
    private static final String PRINTED = """
            update consent.round_letter set printed_at = :at, printed_by = :by
            where board = :board and round = :round and pupil = :pupil and person = :person
              and (step = :step or printed_at is null)""";
    private static final String DELETE = "delete from consent.round_letter where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    RoundLetterStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    public void add(RoundId round, PupilId pupil, PersonId person, RoundMessage message, Instant at) {
        jdbc.sql(ADD)
                .param("round", round.value())
                .param("pupil", pupil.value())
                .param("person", person.value())
                .param("step", Codes.of(message))
                .param("at", Rows.timestamp(at))
                .update();
    }

    public List<RoundLetter> listAt(SchoolId school) {
        return jdbc.sql(AT_SCHOOL)
                .param("school", school.value())
                .query((row, n) -> letter(row))
                .list();
    }

    public List<RoundLetter> listOf(PupilId pupil) {
        return jdbc.sql(OF_PUPIL)
                .param("pupil", pupil.value())
                .query((row, n) -> letter(row))
                .list();
    }

    /// Records the printing; an earlier wanted letter that was not printed becomes obsolete.
    void printed(RoundLetter letter, Instant at) {
        jdbc.sql(PRINTED)
                .param("round", letter.round().value())
                .param("pupil", letter.pupil().value())
                .param("person", letter.guardian().value())
                .param("step", Codes.of(letter.message()))
                .param("at", Rows.timestamp(at))
                .param("by", Acting.current().person().value())
                .update();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private static RoundLetter letter(ResultSet row) throws SQLException {
        return new RoundLetter(
                new RoundId(Rows.uuid(row, "round")),
                new PupilId(Rows.uuid(row, "pupil")),
                new PersonId(Rows.uuid(row, "person")),
                Codes.read(RoundMessage.class, Rows.text(row, "step")),
                Rows.optionalInstant(row, "printed_at"));
    }
}
