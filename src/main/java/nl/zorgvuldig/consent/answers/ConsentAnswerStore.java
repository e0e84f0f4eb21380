package nl.zorgvuldig.consent.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Answers in the database. Append-only. The text shown for a case is sealed under the key of the
/// pupil's dossier.
@Component
public final class ConsentAnswerStore {
    private static final String ADD = """
            insert into consent.answer (board, id, pupil, purpose, reference, version, language, choice, person,
                capacity, route, given_at, recorded_at, recorded_by, school_year, valid_from, valid_until, corrects,
                sealed_shown)
            values (:board, :id, :pupil, :purpose, :reference, :version, :language, :choice, :person,
                :capacity, :route, :given, :recorded, :by, :year, :from, :until, :corrects, :shown)""";
    private static final String COLUMNS = """
            select id, pupil, purpose, reference, version, language, choice, person, capacity, route, given_at,
                   recorded_at, recorded_by, school_year, valid_from, valid_until, corrects
            from consent.answer where board = :board""";
    private static final String OF_PUPILS = COLUMNS + " and pupil in (:pupils) order by pupil, recorded_at, id";
    private static final String OF_PERSON = COLUMNS + " and person = :person order by pupil, recorded_at, id";
    private static final String ALL = COLUMNS + " and id > :after order by id limit :limit";
    private static final String SHOWN = "select sealed_shown from consent.answer where board = :board and id = :id";
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String IN_MY_SIGHT = """
            select sight.id from unnest(consent.in_my_sight(:board)) as sight (id)
            where sight.id in (:pupils)""";
    private static final String DELETE_OF_PUPIL = "delete from consent.answer where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    ConsentAnswerStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// @param shown text of the case that was asked, if it was about one
    public void add(ConsentAnswer answer, Optional<String> shown) {
        StatementSpec statement = jdbc.sql(ADD)
                .param("id", answer.id().value())
                .param("pupil", answer.pupil().value())
                .param("purpose", answer.subject().purpose().code())
                .param("reference", answer.subject().reference().orElse(null))
                .param("version", answer.version())
                .param("language", answer.language().tag())
                .param("choice", Codes.of(answer.choice()))
                .param("person", answer.person().value())
                .param("capacity", Codes.of(answer.capacity()))
                .param("route", Codes.of(answer.route()))
                .param("given", Rows.timestamp(answer.givenAt()))
                .param("recorded", Rows.timestamp(answer.recordedAt()))
                .param("by", answer.recordedBy().value())
                .param("corrects", answer.corrects().map(ConsentAnswerId::value).orElse(null))
                .param("shown", shown.map(text -> seal(answer, text)).orElse(null));
        switch (answer.validity()) {
            case ConsentValidity.OfSchoolYear of ->
                statement
                        .param("year", of.year().toString())
                        .param("from", null)
                        .param("until", null);
            case ConsentValidity.OfTerm term ->
                statement
                        .param("year", null)
                        .param("from", term.period().from())
                        .param("until", term.period().until());
        }
        statement.update();
    }

    public List<ConsentAnswer> list(Collection<PupilId> pupils) {
        return jdbc.sql(OF_PUPILS)
                .param("pupils", ids(pupils))
                .query((row, n) -> answer(row))
                .list();
    }

    public List<ConsentAnswer> listOf(PersonId person) {
        return jdbc.sql(OF_PERSON)
                .param("person", person.value())
                .query((row, n) -> answer(row))
                .list();
    }

    /// All stored answers, in pages.
    public List<ConsentAnswer> listAll(Optional<ConsentAnswerId> after, int limit) {
        return jdbc.sql(ALL)
                .param("after", after.map(ConsentAnswerId::value).orElse(new java.util.UUID(0, 0)))
                .param("limit", limit)
                .query((row, n) -> answer(row))
                .list();
    }

    /// The text of the case as it was when this was answered.
    public Optional<String> findShown(ConsentAnswer answer) {
        return jdbc.sql(SHOWN)
                .param("id", answer.id().value())
                .query((row, n) -> Optional.ofNullable(row.getBytes("sealed_shown")))
                .optional()
                .flatMap(found -> found)
                .map(kept -> vault.open(key(answer), place(answer), new SealedValue(kept)));
    }

    public Optional<ConsentAnswer> find(ConsentAnswerId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, n) -> answer(row))
                .optional();
    }

    /// The pupils among these that the database shows to the acting person.
    public List<PupilId> inMySight(Collection<PupilId> pupils) {
        return jdbc.sql(IN_MY_SIGHT)
                .param("pupils", ids(pupils))
                .query((row, n) -> new PupilId(Rows.uuid(row, "id")))
                .list();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE_OF_PUPIL).param("pupil", pupil.value()).update();
    }

    private static List<java.util.UUID> ids(Collection<PupilId> pupils) {
        return pupils.stream().map(PupilId::value).toList();
    }

    private static ConsentAnswer answer(ResultSet row) throws SQLException {
        return new ConsentAnswer(
                new ConsentAnswerId(Rows.uuid(row, "id")),
                new PupilId(Rows.uuid(row, "pupil")),
                new ConsentSubject(new PurposeKey(Rows.text(row, "purpose")), Rows.optionalUuid(row, "reference")),
                row.getInt("version"),
                Language.find(Rows.text(row, "language")).orElseThrow(),
                Codes.read(ConsentChoice.class, Rows.text(row, "choice")),
                new PersonId(Rows.uuid(row, "person")),
                Codes.read(AnswererCapacity.class, Rows.text(row, "capacity")),
                Codes.read(AnswerRoute.class, Rows.text(row, "route")),
                Rows.instant(row, "given_at"),
                Rows.instant(row, "recorded_at"),
                new PersonId(Rows.uuid(row, "recorded_by")),
                validity(row),
                Rows.optionalUuid(row, "corrects").map(ConsentAnswerId::new));
    }

    private static ConsentValidity validity(ResultSet row) throws SQLException {
        Optional<SchoolYear> year =
                Optional.ofNullable(row.getString("school_year")).flatMap(SchoolYear::parse);
        return year.isPresent()
                ? new ConsentValidity.OfSchoolYear(year.get())
                : new ConsentValidity.OfTerm(Rows.period(row));
    }

    private byte[] seal(ConsentAnswer answer, String text) {
        return vault.seal(key(answer), place(answer), text).bytes();
    }

    private static KeyName key(ConsentAnswer answer) {
        return new KeyName(Acting.current().board(), answer.pupil().value(), RetentionPurpose.DOSSIER);
    }

    private static ValueLocation place(ConsentAnswer answer) {
        return new ValueLocation("consent.answer", "sealed_shown", answer.id().value());
    }
}
