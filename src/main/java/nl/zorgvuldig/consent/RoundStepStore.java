package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import org.springframework.stereotype.Component;

/// Who was sent what in which round, in the database. A row is made once: that is what keeps
/// anybody from being asked twice, whoever tries and however often.
@Component
final class RoundStepStore {
    private static final String TAKE = """
            insert into consent.round_step (board, round, person, step, route, taken_on)
            values (:board, :round, :person, :step, :route, :day) on conflict do nothing""";
    private static final String LIST =
            "select person, step, taken_on from consent.round_step where board = :board and round = :round";
    private static final String COUNT = """
            select step, count(*) as people from consent.round_step
            where board = :board and round = :round group by step""";
    private static final String OF_PERSON = """
            select round, step, route, taken_on from consent.round_step
            where board = :board and person = :person order by taken_on, round, step""";
    private static final String DELETE = "delete from consent.round_step where board = :board and person = :person";

    private final BoardJdbc jdbc;

    RoundStepStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// How somebody is reached.
    enum Route {
        MAIL,
        LETTER
    }

    record Taken(RoundId round, RoundStep step, Route route, LocalDate day) {}

    /// @return 1 for who makes the row and must send, 0 when somebody did before
    int take(RoundId round, PersonId person, RoundStep step, Route route, LocalDate day) {
        return jdbc.sql(TAKE)
                .param("round", round.value())
                .param("person", person.value())
                .param("step", Codes.of(step))
                .param("route", Codes.of(route))
                .param("day", day)
                .update();
    }

    Map<PersonId, Map<RoundStep, LocalDate>> list(RoundId round) {
        Map<PersonId, Map<RoundStep, LocalDate>> taken = new HashMap<>();
        jdbc.sql(LIST).param("round", round.value()).query(row -> {
            taken.computeIfAbsent(new PersonId(Rows.uuid(row, "person")), _ -> new EnumMap<>(RoundStep.class))
                    .put(Codes.read(RoundStep.class, Rows.text(row, "step")), Rows.date(row, "taken_on"));
        });
        return taken;
    }

    Map<RoundStep, Integer> count(RoundId round) {
        Map<RoundStep, Integer> counts = new EnumMap<>(RoundStep.class);
        jdbc.sql(COUNT).param("round", round.value()).query(row -> {
            counts.put(Codes.read(RoundStep.class, Rows.text(row, "step")), row.getInt("people"));
        });
        return counts;
    }

    List<Taken> listOf(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> new Taken(
                        new RoundId(Rows.uuid(row, "round")),
                        Codes.read(RoundStep.class, Rows.text(row, "step")),
                        Codes.read(Route.class, Rows.text(row, "route")),
                        Rows.date(row, "taken_on")))
                .list();
    }

    int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }
}
