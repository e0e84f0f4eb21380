package nl.zorgvuldig.care.experts.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.experts.ExpertStore;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of questions without a pupil, sealed under the key of the expert's account.
@Component
public final class ExpertQuestionStore {
    public static final String TABLE = "expertise.question";
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

    ExpertQuestionStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(ExpertQuestion question) {
        sql(ADD, question.id())
                .param("school", question.school().value())
                .param("expert", question.expert().value())
                .param("by", question.askedBy().value())
                .param("at", Rows.timestamp(question.askedAt()))
                .param("until", question.until())
                .param("text", seal(question, TEXT, question.text()))
                .update();
    }

    int answer(ExpertQuestion question, ExpertQuestion.Answer answer) {
        return sql(ANSWERED, question.id())
                .param("at", Rows.timestamp(answer.at()))
                .param("answer", seal(question, ANSWER, answer.text()))
                .update();
    }

    int end(ExpertQuestionId id, Instant at) {
        return sql(END, id).param("at", Rows.timestamp(at)).update();
    }

    Optional<ExpertQuestion> find(ExpertQuestionId id) {
        return sql(FIND, id).query((row, n) -> read(row)).optional();
    }

    /// Those of these schools, newest first.
    List<ExpertQuestion> list(Collection<SchoolId> schools, int skip, int most) {
        return jdbc.sql(SOME)
                .param("schools", schools.stream().map(SchoolId::value).toArray(UUID[]::new))
                .param("skip", skip)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    List<ExpertQuestion> listWith(PersonId expert) {
        return jdbc.sql(WITH)
                .param("person", expert.value())
                .query((row, n) -> read(row))
                .list();
    }

    public List<ExpertQuestionId> concerning(PersonId person) {
        return jdbc.sql(ASKED_BY)
                .param("person", person.value())
                .query((row, n) -> new ExpertQuestionId(Rows.uuid(row, "id")))
                .list();
    }

    public int delete(PersonId expert) {
        return jdbc.sql(DELETE).param("person", expert.value()).update();
    }

    private ExpertQuestion read(ResultSet row) throws SQLException {
        ExpertQuestionId id = new ExpertQuestionId(Rows.uuid(row, "id"));
        PersonId expert = new PersonId(Rows.uuid(row, "expert"));
        Optional<Instant> answered = Rows.optionalInstant(row, "answered_at");
        return new ExpertQuestion(
                id,
                new SchoolId(Rows.uuid(row, "school")),
                expert,
                new PersonId(Rows.uuid(row, "asked_by")),
                Rows.instant(row, "asked_at"),
                Rows.date(row, "open_until"),
                open(row, expert, TEXT, id),
                answered.isPresent()
                        ? Optional.of(new ExpertQuestion.Answer(answered.get(), open(row, expert, ANSWER, id)))
                        : Optional.empty(),
                row.getObject("ended_at") == null ? ExpertQuestion.State.OPEN : ExpertQuestion.State.ENDED);
    }

    private byte[] seal(ExpertQuestion question, String column, String text) {
        return vault.seal(
                        ExpertStore.key(question.expert()),
                        new ValueLocation(TABLE, column, question.id().value()),
                        text)
                .bytes();
    }

    private String open(ResultSet row, PersonId expert, String column, ExpertQuestionId id) throws SQLException {
        return vault.open(
                ExpertStore.key(expert),
                new ValueLocation(TABLE, column, id.value()),
                new SealedValue(Rows.bytes(row, column)));
    }

    private StatementSpec sql(String statement, ExpertQuestionId id) {
        return jdbc.sql(statement).param("id", id.value());
    }
}
