package nl.zorgvuldig.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What was done with what is given, in the database. Of two who do something at once, one is
/// first.
@Component
final class StepStore {
    static final String TABLE = "exchange.step";
    private static final String ADD = """
            insert into exchange.step (board, pupil, disclosure, step, what, taken_by, taken_at, on_day, sealed_words,
                changes, untold)
            values (:board, :pupil, :disclosure, :step, :what, :by, :at, :day, :words, :changes, :untold)""";
    /// The mark by which a list knows it; the database refuses it when no step stopped or ended it.
    private static final String MARK =
            "update exchange.disclosure set is_over = true where board = :board and pupil = :pupil and id = :id";
    private static final String LIST = """
            select pupil, disclosure, step, what, taken_by, taken_at, on_day, sealed_words, changes, untold
            from exchange.step
            where board = :board and (:pupil::uuid is null or pupil = :pupil)
              and (:disclosure::uuid is null or disclosure = :disclosure)
            order by disclosure, step""";
    private static final String DELETE = "delete from exchange.step where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final ExchangeSeals seals;

    StepStore(BoardJdbc jdbc, ExchangeSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(Disclosure disclosure, Step step) {
        jdbc.sql(ADD)
                .param("pupil", disclosure.pupil().value())
                .param("disclosure", disclosure.id().value())
                .param("step", step.number())
                .param("what", step.what().code())
                .param("by", step.by().value())
                .param("at", Rows.timestamp(step.at()))
                .param("changes", step.what().changed().orElse(null))
                .param(
                        "untold",
                        step.what().without().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("day", step.what().day().orElse(null))
                .param(
                        "words",
                        seals.seal(
                                disclosure.pupil(),
                                TABLE,
                                place(step.number()),
                                disclosure.id().value(),
                                step.what().words()))
                .update();
        if (step.what().ends()) {
            mark(disclosure);
        }
    }

    private void mark(Disclosure disclosure) {
        int marked = jdbc.sql(MARK)
                .param("pupil", disclosure.pupil().value())
                .param("id", disclosure.id().value())
                .update();
        if (marked != 1) {
            throw new IllegalStateException("over, and not marked so");
        }
    }

    Map<DisclosureId, List<Step>> list(Optional<PupilId> pupil, Optional<DisclosureId> id) {
        Map<DisclosureId, List<Step>> steps = new HashMap<>();
        jdbc.sql(LIST)
                .param("pupil", pupil.map(PupilId::value).orElse(null))
                .param("disclosure", id.map(DisclosureId::value).orElse(null))
                .query(row -> {
                    steps.computeIfAbsent(new DisclosureId(Rows.uuid(row, "disclosure")), _ -> new ArrayList<>())
                            .add(step(row));
                });
        return steps;
    }

    private Step step(ResultSet row) throws SQLException {
        int number = row.getInt("step");
        return new Step(
                number,
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"),
                Step.What.of(
                        Rows.text(row, "what"),
                        Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
                        seals.find(
                                new PupilId(Rows.uuid(row, "pupil")),
                                TABLE,
                                "sealed_words",
                                place(number),
                                Rows.uuid(row, "disclosure"),
                                row),
                        row.getInt("changes"),
                        untold(row)));
    }

    /// Who got no mail of a step.
    static List<PersonId> untold(ResultSet row) throws SQLException {
        UUID[] people = (UUID[])
                Objects.requireNonNull(row.getArray("untold"), "untold").getArray();
        return Arrays.stream(people).map(PersonId::new).toList();
    }

    private static String place(int step) {
        return "sealed_words/" + step;
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }
}
