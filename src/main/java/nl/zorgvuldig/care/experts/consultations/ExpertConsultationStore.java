package nl.zorgvuldig.care.experts.consultations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultation.SharedEntry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.ShareableEntryVersion;
import nl.zorgvuldig.platform.casework.CaseTables;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Database store of proposals and of what the school did with them; never changed, except for the
/// mark that one ended. Texts are sealed under the key of the pupil's dossier.
@Component
public final class ExpertConsultationStore implements CaseTables<ExpertConsultationFile, ExpertConsultationEvent> {
    public static final String TABLE = "expertise.consultation";
    public static final String EVENTS = "expertise.step";
    private static final String ADD = """
            insert into expertise.consultation (board, id, pupil, expert, proposed_by, proposed_at, valid_from, valid_until,
                sealed_aim, sealed_expert, shown, shown_version, shown_kind, shown_day)
            values (:board, :id, :pupil, :expert, :by, :at, :from, :until, :aim, :who, :shown, :versions,
                :kinds, cast(:days as date[]))""";
    private static final String LIST = """
            select id, pupil, expert, proposed_by, proposed_at, valid_from, valid_until, sealed_aim, sealed_expert,
                   shown, shown_version, shown_kind, shown_day
            from expertise.consultation where board = :board""";
    private static final String OUTLINES = """
            select id, pupil, expert, proposed_by, proposed_at, valid_from, valid_until
            from expertise.consultation where board = :board""";
    private static final String NEWEST = " order by proposed_at desc, id";
    private static final String BY_ID = " and id = :id";
    private static final String FIND = LIST + BY_ID;
    private static final String FIND_OUTLINE = OUTLINES + BY_ID;
    private static final String ABOUT = LIST + " and pupil = any (:pupils)" + NEWEST;
    private static final String OF_EXPERT = " and expert = :person" + NEWEST;
    private static final String WITH = LIST + OF_EXPERT;
    private static final String OUTLINES_WITH = OUTLINES + OF_EXPERT;
    private static final String SOME = NEWEST + " limit :most offset :skip";
    private static final String RUNNING = LIST + " and not ended and valid_until >= :today" + SOME;
    private static final String PAST = LIST + " and (ended or valid_until < :today)" + SOME;
    private static final String OPEN =
            OUTLINES + " and (not ended and valid_until >= :today or id = any (:also))" + NEWEST;
    private static final String PROPOSED_BY = """
            select id, proposed_at from expertise.consultation
            where board = :board and (proposed_by = :person or expert = :person) order by proposed_at, id""";
    private static final String DELETE = "delete from expertise.consultation where board = :board and pupil = :pupil";
    private static final String ADD_EVENT = """
            insert into expertise.step (board, pupil, consultation, step, what, meets_at, taken_by, taken_at)
            values (:board, :pupil, :consultation, :step, :what, :meets, :by, :at)""";
    /// The mark that lists select on; the database refuses it when no event ended the consultation.
    private static final String MARK =
            "update expertise.consultation set ended = true where board = :board and id = :id";
    private static final String LIST_EVENTS = """
            select consultation, step, what, meets_at, taken_by, taken_at from expertise.step
            where board = :board and consultation = any (:consultations) order by consultation, step""";
    private static final String EVENTS_BY =
            "select consultation from expertise.step where board = :board and taken_by = :person order by consultation, step";
    private static final String DELETE_EVENTS = "delete from expertise.step where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Vault vault;

    ExpertConsultationStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(ExpertConsultation consultation) {
        List<SharedEntry> shown = consultation.shown();
        jdbc.sql(ADD)
                .param("id", consultation.id().value())
                .param("pupil", consultation.pupil().value())
                .param("expert", consultation.expert().value())
                .param("by", consultation.proposedBy().value())
                .param("at", Rows.timestamp(consultation.proposedAt()))
                .param("from", consultation.period().from())
                .param("until", consultation.period().until())
                .param("aim", seal(consultation, "sealed_aim", consultation.aim()))
                .param("who", seal(consultation, "sealed_expert", consultation.who()))
                .param(
                        "shown",
                        shown.stream().map(it -> it.entry().entry().value()).toArray(UUID[]::new))
                .param(
                        "versions",
                        shown.stream().map(it -> it.entry().version()).toArray(Integer[]::new))
                .param("kinds", shown.stream().map(it -> it.kind().code()).toArray(String[]::new))
                .param("days", shown.stream().map(it -> it.day().toString()).toArray(String[]::new))
                .update();
    }

    Optional<ExpertConsultation> find(ExpertConsultationId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /// Newest first, for all these pupils.
    public List<ExpertConsultation> listAbout(Collection<PupilId> pupils) {
        return jdbc.sql(ABOUT)
                .param("pupils", pupils.stream().map(PupilId::value).toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    public List<ExpertConsultation> listWith(PersonId expert) {
        return jdbc.sql(WITH)
                .param("person", expert.value())
                .query((row, n) -> read(row))
                .list();
    }

    /// Those with an expert, without their text.
    List<ExpertConsultationOutline> listOutlinesWith(PersonId expert) {
        return jdbc.sql(OUTLINES_WITH)
                .param("person", expert.value())
                .query((row, n) -> outline(row))
                .list();
    }

    /// Those that have not ended and whose days are not over, and also those named, without their
    /// text.
    List<ExpertConsultationOutline> listOpen(LocalDate today, Collection<ExpertConsultationId> also) {
        return jdbc.sql(OPEN)
                .param("today", today)
                .param("also", also.stream().map(ExpertConsultationId::value).toArray(UUID[]::new))
                .query((row, n) -> outline(row))
                .list();
    }

    /// Those that have not ended and whose days are not over, newest first.
    List<ExpertConsultation> listRunning(LocalDate today, int skip, int most) {
        return some(RUNNING, today, skip, most);
    }

    List<ExpertConsultation> listPast(LocalDate today, int skip, int most) {
        return some(PAST, today, skip, most);
    }

    private List<ExpertConsultation> some(String statement, LocalDate today, int skip, int most) {
        return all(jdbc.sql(statement).param("today", today).param("skip", skip).param("most", most));
    }

    /// Reads the keys of all of them at once.
    private List<ExpertConsultation> all(StatementSpec statement) {
        List<Row> rows = statement.query((row, n) -> row(row)).list();
        vault.load(
                rows.stream().map(row -> key(row.outline().pupil())).distinct().toList());
        return rows.stream().map(this::open).toList();
    }

    /// Without their text.
    public List<ExpertConsultationId> concerning(PersonId person) {
        return jdbc.sql(PROPOSED_BY)
                .param("person", person.value())
                .query((row, n) -> new ExpertConsultationId(Rows.uuid(row, "id")))
                .list();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    @Override
    public void add(ExpertConsultationFile file, RecordedEvent<ExpertConsultationEvent> recorded) {
        ExpertConsultationOutline outline = file.request();
        jdbc.sql(ADD_EVENT)
                .param("pupil", outline.pupil().value())
                .param("consultation", outline.id().value())
                .param("step", recorded.number())
                .param("what", recorded.event().code())
                .param("meets", meets(recorded.event()))
                .param("by", recorded.by().value())
                .param("at", Rows.timestamp(recorded.at()))
                .update();
        if (recorded.event() instanceof ExpertConsultationEvent.Ended
                && jdbc.sql(MARK).param("id", outline.id().value()).update() != 1) {
            throw new IllegalStateException("ended, and not marked so");
        }
    }

    private static @Nullable OffsetDateTime meets(ExpertConsultationEvent event) {
        return switch (event) {
            case ExpertConsultationEvent.Planned(Instant meetsAt) -> Rows.timestamp(meetsAt);
            case ExpertConsultationEvent.Held _, ExpertConsultationEvent.Ended _ -> null;
        };
    }

    @Override
    public Optional<ExpertConsultationFile> reread(ExpertConsultationFile file) {
        return findFile(file.request().id()).map(now -> now.with(file.answers()).withNotFiled(file.notFiled()));
    }

    /// With its events; without what other modules know about it.
    public Optional<ExpertConsultationFile> findFile(ExpertConsultationId id) {
        return jdbc.sql(FIND_OUTLINE).param("id", id.value()).query((row, n) -> outline(row)).list().stream()
                .flatMap(outline -> files(List.of(outline)).values().stream())
                .findFirst();
    }

    /// The same for many in one query, in the order given.
    public Map<ExpertConsultationId, ExpertConsultationFile> files(Collection<ExpertConsultationOutline> outlines) {
        Map<ExpertConsultationId, List<RecordedEvent<ExpertConsultationEvent>>> events = new HashMap<>();
        jdbc.sql(LIST_EVENTS)
                .param(
                        "consultations",
                        outlines.stream().map(outline -> outline.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    events.computeIfAbsent(
                                    new ExpertConsultationId(Rows.uuid(row, "consultation")), _ -> new ArrayList<>())
                            .add(event(row));
                });
        Map<ExpertConsultationId, ExpertConsultationFile> files = new LinkedHashMap<>();
        outlines.forEach(outline -> files.put(
                outline.id(), new ExpertConsultationFile(outline, events.getOrDefault(outline.id(), List.of()))));
        return files;
    }

    public List<ExpertConsultationId> recordedBy(PersonId person) {
        return jdbc.sql(EVENTS_BY)
                .param("person", person.value())
                .query((row, n) -> new ExpertConsultationId(Rows.uuid(row, "consultation")))
                .list();
    }

    public int deleteEvents(PupilId pupil) {
        return jdbc.sql(DELETE_EVENTS).param("pupil", pupil.value()).update();
    }

    private static RecordedEvent<ExpertConsultationEvent> event(ResultSet row) throws SQLException {
        String code = Rows.text(row, "what");
        return new RecordedEvent<>(
                row.getInt("step"),
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"),
                switch (code) {
                    case "planned" -> new ExpertConsultationEvent.Planned(Rows.instant(row, "meets_at"));
                    case "held" -> new ExpertConsultationEvent.Held();
                    case "ended" -> new ExpertConsultationEvent.Ended();
                    default -> throw new IllegalStateException("no event " + code);
                });
    }

    private static ExpertConsultationOutline outline(ResultSet row) throws SQLException {
        return new ExpertConsultationOutline(
                new ExpertConsultationId(Rows.uuid(row, "id")),
                new PupilId(Rows.uuid(row, "pupil")),
                new PersonId(Rows.uuid(row, "expert")),
                new PersonId(Rows.uuid(row, "proposed_by")),
                Rows.instant(row, "proposed_at"),
                Rows.period(row));
    }

    /// A row of the database, still sealed.
    private record Row(ExpertConsultationOutline outline, byte[] aim, byte[] who, List<SharedEntry> shown) {}

    private ExpertConsultation read(ResultSet row) throws SQLException {
        return open(row(row));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(outline(row), Rows.bytes(row, "sealed_aim"), Rows.bytes(row, "sealed_expert"), shown(row));
    }

    private ExpertConsultation open(Row row) {
        return new ExpertConsultation(
                row.outline(),
                open(row.outline(), "sealed_aim", row.aim()),
                open(row.outline(), "sealed_expert", row.who()),
                row.shown());
    }

    private static List<SharedEntry> shown(ResultSet row) throws SQLException {
        UUID[] entries = (UUID[]) row.getArray("shown").getArray();
        Integer[] versions = (Integer[]) row.getArray("shown_version").getArray();
        String[] kinds = (String[]) row.getArray("shown_kind").getArray();
        java.sql.Date[] days = (java.sql.Date[]) row.getArray("shown_day").getArray();
        List<SharedEntry> all = new ArrayList<>();
        for (int n = 0; n < entries.length; n++) {
            all.add(new SharedEntry(
                    new ShareableEntryVersion(new EntryId(entries[n]), versions[n]),
                    Codes.read(EntryKind.class, kinds[n]),
                    days[n].toLocalDate()));
        }
        return all;
    }

    private byte[] seal(ExpertConsultation consultation, String column, String text) {
        return vault.seal(
                        key(consultation.pupil()),
                        new ValueLocation(TABLE, column, consultation.id().value()),
                        text)
                .bytes();
    }

    private String open(ExpertConsultationOutline outline, String column, byte[] sealed) {
        return vault.open(
                key(outline.pupil()),
                new ValueLocation(TABLE, column, outline.id().value()),
                new SealedValue(sealed));
    }

    public static KeyName key(PupilId pupil) {
        return new KeyName(Acting.current().board(), pupil.value(), RetentionPurpose.DOSSIER);
    }
}
