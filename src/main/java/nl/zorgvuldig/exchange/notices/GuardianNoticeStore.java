package nl.zorgvuldig.exchange.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.exchange.ExchangeSeals;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.notices.GuardianNotice.Choice;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Stores who is notified of disclosures on a legal ground. Append-only; concurrent decisions
/// about the same person are serialised.
@Component
public final class GuardianNoticeStore {
    public static final String TABLE = "exchange.notice";
    private static final String ADD = """
            insert into exchange.notice (board, pupil, disclosure, person, number, choice, on_day, sealed_words, taken_by,
                taken_at)
            values (:board, :pupil, :disclosure, :person, :number, :choice, :day, :words, :by, :at)""";
    private static final String LIST = """
            select person, number, choice, on_day, sealed_words, taken_by, taken_at from exchange.notice
            where board = :board and pupil = :pupil and disclosure = :disclosure
            order by person, number""";
    private static final String DELETE = "delete from exchange.notice where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final ExchangeSeals seals;

    GuardianNoticeStore(BoardJdbc jdbc, ExchangeSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(Disclosure disclosure, GuardianNotice notice) {
        about(ADD, disclosure)
                .param("person", notice.person().value())
                .param("number", notice.number())
                .param("choice", notice.choice().code())
                .param("day", notice.choice().day().orElse(null))
                .param(
                        "words",
                        seals.seal(
                                disclosure.pupil(),
                                TABLE,
                                place(notice.person(), notice.number()),
                                disclosure.id().value(),
                                notice.choice().words()))
                .param("by", notice.by().value())
                .param("at", Rows.timestamp(notice.at()))
                .update();
    }

    /// The decisions by person, in order.
    public List<GuardianNotice> list(Disclosure disclosure) {
        return about(LIST, disclosure)
                .query((row, n) -> notice(disclosure, row))
                .list();
    }

    private GuardianNotice notice(Disclosure disclosure, ResultSet row) throws SQLException {
        PersonId person = new PersonId(Rows.uuid(row, "person"));
        int number = row.getInt("number");
        return new GuardianNotice(
                person,
                number,
                Choice.of(
                        Rows.text(row, "choice"),
                        Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
                        seals.find(
                                disclosure.pupil(),
                                TABLE,
                                "sealed_words",
                                place(person, number),
                                disclosure.id().value(),
                                row)),
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"));
    }

    private static String place(PersonId person, int number) {
        return "sealed_words/" + person + "/" + number;
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    private StatementSpec about(String statement, Disclosure disclosure) {
        UUID id = disclosure.id().value();
        return jdbc.sql(statement).param("pupil", disclosure.pupil().value()).param("disclosure", id);
    }
}
