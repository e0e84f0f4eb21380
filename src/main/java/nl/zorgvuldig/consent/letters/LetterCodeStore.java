package nl.zorgvuldig.consent.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Codes of letters in the database, by their hash.
@Component
public final class LetterCodeStore {
    private static final String ADD = """
            insert into consent.letter_code (board, code_hash, round, pupil, person, made_at, made_by)
            values (:board, :hash, :round, :pupil, :person, :at, :by)""";
    private static final String COLUMNS = """
            select code_hash, round, pupil, person, made_at, ended_at, used_at from consent.letter_code
            where board = :board""";
    private static final String FIND = COLUMNS + " and code_hash = :hash";
    private static final String OF_PUPIL = COLUMNS + " and pupil = :pupil order by made_at, code_hash";
    private static final String USED = """
            select pupil, person from consent.letter_code
            where board = :board and round = :round and used_at is not null""";
    private static final String END = """
            update consent.letter_code set ended_at = :at
            where board = :board and round = :round and pupil = :pupil and person = :person
              and ended_at is null and used_at is null""";
    private static final String USE = """
            update consent.letter_code set used_at = :at
            where board = :board and code_hash = :hash and ended_at is null and used_at is null""";
    private static final String DELETE = "delete from consent.letter_code where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    LetterCodeStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @param ended when a newer letter replaced it
    /// @param used when everything was answered with it
    record Kept(
            byte[] hash,
            RoundId round,
            PupilId pupil,
            PersonId person,
            Instant made,
            Optional<Instant> ended,
            Optional<Instant> used) {
        boolean lives() {
            return ended.isEmpty() && used.isEmpty();
        }

        @Override
        public String toString() {
            return "Kept[" + round + "]";
        }
    }

    /// Person and pupil of a code.
    public record About(PupilId pupil, PersonId person) {}

    /// People and pupils whose codes are used up.
    public Set<About> listUsed(RoundId round) {
        return Set.copyOf(jdbc.sql(USED)
                .param("round", round.value())
                .query((row, n) ->
                        new About(new PupilId(Rows.uuid(row, "pupil")), new PersonId(Rows.uuid(row, "person"))))
                .list());
    }

    /// Stores a new code and ends the valid one.
    void renew(RoundLetter letter, byte[] hash, Instant at) {
        of(jdbc.sql(END), letter).param("at", Rows.timestamp(at)).update();
        of(jdbc.sql(ADD), letter)
                .param("hash", hash)
                .param("at", Rows.timestamp(at))
                .param("by", Acting.current().person().value())
                .update();
    }

    Optional<Kept> find(byte[] hash) {
        return jdbc.sql(FIND).param("hash", hash).query((row, n) -> kept(row)).optional();
    }

    List<Kept> listOf(PupilId pupil) {
        return jdbc.sql(OF_PUPIL)
                .param("pupil", pupil.value())
                .query((row, n) -> kept(row))
                .list();
    }

    void use(byte[] hash, Instant at) {
        jdbc.sql(USE).param("hash", hash).param("at", Rows.timestamp(at)).update();
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private static StatementSpec of(StatementSpec statement, RoundLetter letter) {
        return statement
                .param("round", letter.round().value())
                .param("pupil", letter.pupil().value())
                .param("person", letter.guardian().value());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                Rows.bytes(row, "code_hash"),
                new RoundId(Rows.uuid(row, "round")),
                new PupilId(Rows.uuid(row, "pupil")),
                new PersonId(Rows.uuid(row, "person")),
                Rows.instant(row, "made_at"),
                Rows.optionalInstant(row, "ended_at"),
                Rows.optionalInstant(row, "used_at"));
    }
}
