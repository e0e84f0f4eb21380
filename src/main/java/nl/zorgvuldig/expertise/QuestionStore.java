package nl.zorgvuldig.expertise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Questions without a pupil, sealed under the key of the expert's account.
@Component
final class QuestionStore {
    static final String TABLE = "expertise.question";
    private static final String TEXT = "sealed_text";
    private static final String ANSWER = "sealed_answer";
    private static final String ADD = """
            insert into expertise.question (board, id, school, expert, asked_by, asked_at, open_until, sealed_text)
            values (:board, :id, :school, :expert, :by, :at, :until, :text)""";
    private static final String LIST = """
            select id, school, expert, asked_by, asked_at, open_until, sealed_text, answered_at, sealed_answer, ended_at
            from expertise.question where board = :board""";
    private static final String NEWEST = " order by asked_at desc, id limit 200";
    private static final String SOME =
            LIST + " and school = any (:schools) order by asked_at desc, id limit :most offset :skip";
    private static final String FIND = LIST + " and id = :id";
    private static final String WITH = LIST + " and expert = :person" + NEWEST;
    private static final String ANSWERED = """
            update expertise.question set answered_at = :at, sealed_answer = :answer
            where board = :board and id = :id and answered_at is null and ended_at is null""";
    private static final String END =
            "update expertise.question set ended_at = :at where board = :board and id = :id and ended_at is null";
    private static final String ASKED_BY =
            "select id from expertise.question where board = :board and (asked_by = :person or expert = :person) order by id";
    private static final String DELETE = "delete from expertise.question where board = :board and expert = :person";

    private final BoardJdbc jdbc;
    private final Vault vault;

    QuestionStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(Question one) {
        sql(ADD, one.id())
                .param("school", one.school().value())
                .param("expert", one.expert().value())
                .param("by", one.askedBy().value())
                .param("at", Rows.timestamp(one.askedAt()))
                .param("until", one.until())
                .param("text", seal(one, TEXT, one.text()))
                .update();
    }

    int answer(Question one, Question.Answer answer) {
        return sql(ANSWERED, one.id())
                .param("at", Rows.timestamp(answer.at()))
                .param("answer", seal(one, ANSWER, answer.text()))
                .update();
    }

    int end(QuestionId id, Instant at) {
        return sql(END, id).param("at", Rows.timestamp(at)).update();
    }

    Optional<Question> find(QuestionId id) {
        return sql(FIND, id).query((row, n) -> read(row)).optional();
    }

    /// Newest first.
    /// Of these schools, newest first.
    List<Question> list(Collection<SchoolId> schools, int skip, int most) {
        return jdbc.sql(SOME)
                .param("schools", schools.stream().map(SchoolId::value).toArray(UUID[]::new))
                .param("skip", skip)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    List<Question> listWith(PersonId expert) {
        return jdbc.sql(WITH)
                .param("person", expert.value())
                .query((row, n) -> read(row))
                .list();
    }

    List<QuestionId> concerning(PersonId person) {
        return jdbc.sql(ASKED_BY)
                .param("person", person.value())
                .query((row, n) -> new QuestionId(Rows.uuid(row, "id")))
                .list();
    }

    int delete(PersonId expert) {
        return jdbc.sql(DELETE).param("person", expert.value()).update();
    }

    private Question read(ResultSet row) throws SQLException {
        QuestionId id = new QuestionId(Rows.uuid(row, "id"));
        PersonId expert = new PersonId(Rows.uuid(row, "expert"));
        Optional<Instant> answered = Rows.optionalInstant(row, "answered_at");
        return new Question(
                id,
                new SchoolId(Rows.uuid(row, "school")),
                expert,
                new PersonId(Rows.uuid(row, "asked_by")),
                Rows.instant(row, "asked_at"),
                Rows.date(row, "open_until"),
                open(row, expert, TEXT, id),
                answered.isPresent()
                        ? Optional.of(new Question.Answer(answered.get(), open(row, expert, ANSWER, id)))
                        : Optional.empty(),
                row.getObject("ended_at") == null ? Question.State.OPEN : Question.State.ENDED);
    }

    private byte[] seal(Question one, String column, String text) {
        return vault.seal(
                        ExpertStore.key(one.expert()),
                        new Place(TABLE, column, one.id().value()),
                        text)
                .bytes();
    }

    private String open(ResultSet row, PersonId expert, String column, QuestionId id) throws SQLException {
        return vault.open(
                ExpertStore.key(expert), new Place(TABLE, column, id.value()), new Sealed(Rows.bytes(row, column)));
    }

    private StatementSpec sql(String statement, QuestionId id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
