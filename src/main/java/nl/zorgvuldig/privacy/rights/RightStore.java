package nl.zorgvuldig.privacy.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.casework.CaseTables;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stores requests and their events, as far as the acting person has to do with them. Rows are
/// added, never changed.
@Component
public final class RightStore implements CaseTables<RightFile, RightEvent> {
    static final String TABLE = "rights.request";
    static final String STEPS = "rights.step";
    private static final String ADD = """
            insert into rights.request (board, id, pupil, person, person_kind, kind, asked_by, standing, asked_at,
                sealed_words, sealed_own_words)
            values (:board, :id, :pupil, :person, :person_kind, :kind, :by, :standing, :at, :words, :own)""";
    private static final String ADD_STEP = """
            insert into rights.step (board, request, step, what, how, outcome, ground, on_day, taken_by, taken_at,
                sealed_words, sealed_own_words)
            values (:board, :id, :step, :what, :how, :outcome, :ground, :day, :by, :at, :words, :own)""";
    private static final String LIST = """
            select id, pupil, person, person_kind, kind, asked_by, standing, asked_at, sealed_words, sealed_own_words
            from rights.request
            where board = :board and (:id::uuid is null or id = :id) and (:by::uuid is null or asked_by = :by)
              and (:about::uuid is null or pupil = :about or person = :about)
            order by asked_at desc, id desc""";
    private static final String LIST_STEPS = """
            select request, step, what, how, outcome, ground, on_day, taken_by, taken_at, sealed_words, sealed_own_words
            from rights.step
            where board = :board and request = any (:requests)
            order by request, step""";
    private static final String UNOPENED = """
            select id, pupil, person, person_kind, kind, asked_by, standing, asked_at from rights.request
            where board = :board order by asked_at desc, id desc""";
    private static final String UNOPENED_STEPS = """
            select request, step, what, how, outcome, ground, on_day, taken_by, taken_at from rights.step
            where board = :board order by request, step""";
    private static final String DELETE =
            "delete from rights.request where board = :board and (pupil = :about or person = :about)";
    private static final String DELETE_STEPS = """
            delete from rights.step where board = :board and request in (
                select r.id from rights.request r where r.board = :board and (r.pupil = :about or r.person = :about))""";

    /// Placeholder for words that are not decrypted.
    private static final Optional<String> UNSAID = Optional.of("");

    private final BoardJdbc jdbc;
    private final RightSeals seals;

    RightStore(BoardJdbc jdbc, RightSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    public void add(RightRequest request) {
        DataSubject about = request.about();
        boolean ofPupil = RightSeals.ofPupil(about);
        byte @Nullable [] words = request.words()
                .map(word -> seals.seal(about, TABLE, 0, request.id(), word))
                .orElse(null);
        jdbc.sql(ADD)
                .param("id", request.id().value())
                .param("pupil", ofPupil ? about.id() : null)
                .param("person", ofPupil ? null : about.id())
                .param("person_kind", ofPupil ? null : Codes.of(about.kind()))
                .param("kind", request.kind().code())
                .param("by", request.by().value())
                .param("standing", request.standing().code())
                .param("at", Rows.timestamp(request.at()))
                .param("words", ofPupil ? words : null)
                .param("own", ofPupil ? null : words)
                .update();
    }

    @Override
    public void add(RightFile file, RecordedEvent<RightEvent> recorded) {
        RightRequest request = file.request();
        DataSubject about = request.about();
        boolean ofPupil = RightSeals.ofPupil(about);
        byte @Nullable [] words = recorded.event()
                .said()
                .map(text -> seals.seal(about, STEPS, recorded.number(), request.id(), text))
                .orElse(null);
        RightEventRow row = RightEventRow.of(recorded.event());
        jdbc.sql(ADD_STEP)
                .param("id", request.id().value())
                .param("step", recorded.number())
                .param("what", row.what())
                .param("how", row.how())
                .param("outcome", row.outcome())
                .param("ground", row.ground())
                .param("day", row.day())
                .param("by", recorded.by().value())
                .param("at", Rows.timestamp(recorded.at()))
                .param("words", ofPupil ? words : null)
                .param("own", ofPupil ? null : words)
                .update();
    }

    /// Newest first, without requests whose words can no longer be decrypted.
    List<RightFile> list() {
        return list(null, null, null);
    }

    /// All of them, newest first, without their words: nothing is decrypted, so a destroyed key
    /// does not matter.
    public List<RightFile> listUnopened() {
        Map<UUID, List<RecordedEvent<RightEvent>>> steps = new HashMap<>();
        jdbc.sql(UNOPENED_STEPS).query(row -> {
            steps.computeIfAbsent(Rows.uuid(row, "request"), _ -> new ArrayList<>())
                    .add(step(row, UNSAID));
        });
        return jdbc.sql(UNOPENED).query((row, n) -> request(row, about(row), Optional.empty())).list().stream()
                .map(rightRequest -> new RightFile(
                        rightRequest, steps.getOrDefault(rightRequest.id().value(), List.of())))
                .toList();
    }

    public List<RightFile> listBy(PersonId person) {
        return list(null, person.value(), null);
    }

    List<RightFile> listAbout(UUID subject) {
        return list(null, null, subject);
    }

    @Override
    public Optional<RightFile> reread(RightFile file) {
        return find(file.id());
    }

    public Optional<RightFile> find(RightId id) {
        return list(id.value(), null, null).stream().findFirst();
    }

    private List<RightFile> list(@Nullable UUID id, @Nullable UUID by, @Nullable UUID about) {
        List<RightRequest> requests = jdbc
                .sql(LIST)
                .param("id", id)
                .param("by", by)
                .param("about", about)
                .query((row, n) -> request(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        Map<UUID, RightRequest> known = new HashMap<>();
        requests.forEach(rightRequest -> known.put(rightRequest.id().value(), rightRequest));
        Map<UUID, List<RecordedEvent<RightEvent>>> steps = new HashMap<>();
        Set<UUID> closedForEver = new HashSet<>();
        jdbc.sql(LIST_STEPS)
                .param("requests", known.keySet().toArray(UUID[]::new))
                .query(row -> {
                    UUID request = Rows.uuid(row, "request");
                    try {
                        steps.computeIfAbsent(request, _ -> new ArrayList<>())
                                .add(step(Objects.requireNonNull(known.get(request)), row));
                    } catch (KeyDestroyed noWordOpens) {
                        closedForEver.add(request);
                    }
                });
        return requests.stream()
                .filter(rightRequest ->
                        !closedForEver.contains(rightRequest.id().value()))
                .map(rightRequest -> new RightFile(
                        rightRequest, steps.getOrDefault(rightRequest.id().value(), List.of())))
                .toList();
    }

    private Optional<RightRequest> request(ResultSet row) throws SQLException {
        DataSubject about = about(row);
        try {
            return Optional.of(
                    request(row, about, seals.find(about, TABLE, 0, new RightId(Rows.uuid(row, "id")), row)));
        } catch (KeyDestroyed closedForEver) {
            return Optional.empty();
        }
    }

    private static DataSubject about(ResultSet row) throws SQLException {
        Optional<UUID> pupil = Rows.optionalUuid(row, "pupil");
        return pupil.isPresent()
                ? new DataSubject(Acting.current().board(), SubjectKind.PUPIL, pupil.get())
                : new DataSubject(
                        Acting.current().board(),
                        Codes.read(SubjectKind.class, Rows.text(row, "person_kind")),
                        Rows.uuid(row, "person"));
    }

    private static RightRequest request(ResultSet row, DataSubject about, Optional<String> words) throws SQLException {
        return new RightRequest(
                new RightId(Rows.uuid(row, "id")),
                about,
                Codes.read(RightKind.class, Rows.text(row, "kind")),
                new PersonId(Rows.uuid(row, "asked_by")),
                Codes.read(RightRequesterCapacity.class, Rows.text(row, "standing")),
                Rows.instant(row, "asked_at"),
                words);
    }

    private RecordedEvent<RightEvent> step(RightRequest request, ResultSet row) throws SQLException {
        return step(row, seals.find(request.about(), STEPS, row.getInt("step"), request.id(), row));
    }

    private static RecordedEvent<RightEvent> step(ResultSet row, Optional<String> words) throws SQLException {
        return new RecordedEvent<>(
                row.getInt("step"),
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"),
                RightEventRow.what(row, words));
    }

    int delete(UUID subject) {
        return jdbc.sql(DELETE).param("about", subject).update();
    }

    int deleteSteps(UUID subject) {
        return jdbc.sql(DELETE_STEPS).param("about", subject).update();
    }
}
