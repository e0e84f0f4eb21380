package nl.zorgvuldig.consent.rounds;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.springframework.stereotype.Component;

/// Messages sent in rounds, by person, in the database. A row is made once, so that nobody is asked
/// twice, whoever tries and however often.
@Component
public final class RoundMessageStore {
    private static final String ADD = """
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

    RoundMessageStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Channel by which somebody is reached.
    enum Route {
        MAIL,
        LETTER
    }

    public record Sent(RoundId round, RoundMessage message, Route route, LocalDate day) {}

    /// @return 1 when the row is new and its maker must send, 0 when it existed
    int add(RoundId round, PersonId person, RoundMessage message, Route route, LocalDate day) {
        return jdbc.sql(ADD)
                .param("round", round.value())
                .param("person", person.value())
                .param("step", Codes.of(message))
                .param("route", Codes.of(route))
                .param("day", day)
                .update();
    }

    Map<PersonId, Map<RoundMessage, LocalDate>> list(RoundId round) {
        Map<PersonId, Map<RoundMessage, LocalDate>> sent = new HashMap<>();
        jdbc.sql(LIST).param("round", round.value()).query(row -> {
            sent.computeIfAbsent(new PersonId(Rows.uuid(row, "person")), _ -> new EnumMap<>(RoundMessage.class))
                    .put(Codes.read(RoundMessage.class, Rows.text(row, "step")), Rows.date(row, "taken_on"));
        });
        return sent;
    }

    public Map<RoundMessage, Integer> count(RoundId round) {
        Map<RoundMessage, Integer> counts = new EnumMap<>(RoundMessage.class);
        jdbc.sql(COUNT).param("round", round.value()).query(row -> {
            counts.put(Codes.read(RoundMessage.class, Rows.text(row, "step")), row.getInt("people"));
        });
        return counts;
    }

    public List<Sent> listOf(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> new Sent(
                        new RoundId(Rows.uuid(row, "round")),
                        Codes.read(RoundMessage.class, Rows.text(row, "step")),
                        Codes.read(Route.class, Rows.text(row, "route")),
                        Rows.date(row, "taken_on")))
                .list();
    }

    public int delete(PersonId person) {
        return jdbc.sql(DELETE).param("person", person.value()).update();
    }
}
