package nl.zorgvuldig.exchange.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.exchange.ExchangeSeals;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.notices.GuardianNotice.Choice;
import nl.zorgvuldig.exchange.notices.GuardianNotice.Reason;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.SchoolDay;
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
            insert into exchange.notice (board, pupil, disclosure, person, number, choice, on_day, look_again, sealed_words,
                taken_by, taken_at)
            values (:board, :pupil, :disclosure, :person, :number, :choice, :day, :again, :words, :by, :at)""";
    private static final String LIST = """
            select person, number, choice, on_day, look_again, sealed_words, taken_by, taken_at from exchange.notice
            where board = :board and pupil = :pupil and disclosure = :disclosure
            order by person, number""";
    private static final String NOT_NOW = """
            select n.pupil, n.disclosure, n.person, coalesce(n.look_again,
                (n.taken_at at time zone 'Europe/Amsterdam')::date + %d) as look_again
            from (
                select distinct on (disclosure, person) pupil, disclosure, person, choice, look_again, taken_at
                from exchange.notice where board = :board order by disclosure, person, number desc) n
            where n.choice = 'not_now' and exists (
                select 1 from exchange.step s
                where s.board = :board and s.disclosure = n.disclosure and s.what in ('sent', 'already_given'))
            order by n.disclosure, n.person""".formatted(GuardianNoticeRules.LOOK_AGAIN);
    /// What was given without the program, and about which nothing was chosen yet.
    private static final String UNDECIDED = """
            select s.pupil, s.disclosure, d.ground, s.taken_at
            from exchange.step s
            join exchange.disclosure d on d.board = :board and d.pupil = s.pupil and d.id = s.disclosure
            where s.board = :board and s.what = 'already_given' and not exists (
                select 1 from exchange.notice n where n.board = :board and n.disclosure = s.disclosure)
            order by s.disclosure""";
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
                .param("again", notice.choice().lookAgain().orElse(null))
                .param(
                        "words",
                        seals.seal(
                                disclosure.pupil(),
                                TABLE,
                                place(notice.person(), notice.number()),
                                disclosure.id().value(),
                                notice.choice().kept()))
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
        Instant at = Rows.instant(row, "taken_at");
        Optional<String> words = seals.find(
                disclosure.pupil(),
                TABLE,
                "sealed_words",
                place(person, number),
                disclosure.id().value(),
                row);
        return new GuardianNotice(person, number, choice(row, words, at), new PersonId(Rows.uuid(row, "taken_by")), at);
    }

    private static Choice choice(ResultSet row, Optional<String> words, Instant at) throws SQLException {
        Optional<LocalDate> day = Optional.ofNullable(row.getObject("on_day", LocalDate.class));
        Optional<LocalDate> again = Optional.ofNullable(row.getObject("look_again", LocalDate.class));
        String code = Rows.text(row, "choice");
        return switch (code) {
            case "before" -> new Choice.Before();
            case "now" -> new Choice.Now();
            case "letter" -> new Choice.Letter();
            case "told" -> new Choice.Told(day.orElseThrow(), words.orElseThrow());
            case "not_now" ->
                again.map(date -> notNow(date, words.orElseThrow()))
                        .orElseGet(() -> new Choice.NotNow(
                                Optional.empty(),
                                SchoolDay.of(at).plusDays(GuardianNoticeRules.LOOK_AGAIN),
                                words.orElseThrow()));
            default -> throw new IllegalStateException("no choice " + code);
        };
    }

    private static Choice.NotNow notNow(LocalDate again, String words) {
        int line = words.indexOf('\n');
        return new Choice.NotNow(Reason.find(words.substring(0, line)), again, words.substring(line + 1));
    }

    /// Who was not notified of what was sent, of all disclosures of the board. Opens nothing. System
    /// account only.
    List<Postponed> listPostponed() {
        return jdbc.sql(NOT_NOW)
                .query((row, n) -> new Postponed(
                        new PupilId(Rows.uuid(row, "pupil")),
                        Rows.uuid(row, "disclosure"),
                        new PersonId(Rows.uuid(row, "person")),
                        Rows.date(row, "look_again")))
                .list();
    }

    /// @param lookAgain the day on which the head looks again
    record Postponed(PupilId pupil, UUID disclosure, PersonId person, LocalDate lookAgain) {}

    /// What was given without the program, and about which nothing was chosen yet. Opens nothing. System
    /// account only.
    List<Undecided> listUndecided() {
        return jdbc.sql(UNDECIDED)
                .query((row, n) -> new Undecided(
                        new PupilId(Rows.uuid(row, "pupil")),
                        Rows.uuid(row, "disclosure"),
                        DisclosureBasis.find(Rows.text(row, "ground")).orElseThrow(),
                        SchoolDay.of(Rows.instant(row, "taken_at"))))
                .list();
    }

    /// @param recorded the day on which it was recorded
    record Undecided(PupilId pupil, UUID disclosure, DisclosureBasis basis, LocalDate recorded) {}

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
