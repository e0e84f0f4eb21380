package nl.zorgvuldig.exchange.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.ExchangeSeals;
import nl.zorgvuldig.platform.casework.CaseTables;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Stores inquiries and their events, as far as row security shows them to the acting person.
/// Concurrent additions of an event are serialised.
@Component
public final class InquiryStore implements CaseTables<InquiryFile, InquiryEvent> {
    public static final String TABLE = "exchange.inquiry";
    public static final String STEPS = "exchange.inquiry_step";
    private static final String ADD = """
            insert into exchange.inquiry (board, pupil, id, prepared_by, prepared_at, way, valid_until, sealed_source,
                sealed_aim, sealed_wanted)
            values (:board, :pupil, :id, :by, :at, :way, :until, :source, :aim, :wanted)""";
    private static final String LIST = """
            select pupil, id, prepared_by, prepared_at, way, valid_until, sealed_source, sealed_aim, sealed_wanted
            from exchange.inquiry
            where board = :board and (:pupil::uuid is null or pupil = :pupil) and (:id::uuid is null or id = :id)
            order by prepared_at desc, id""";
    private static final String ADD_STEP = """
            insert into exchange.inquiry_step (board, pupil, inquiry, step, what, taken_by, taken_at, document, sealed_words,
                untold)
            values (:board, :pupil, :inquiry, :step, :what, :by, :at, :document, :words, :untold)""";
    private static final String LIST_STEPS = """
            select pupil, inquiry, step, what, taken_by, taken_at, document, sealed_words, untold
            from exchange.inquiry_step
            where board = :board and (:pupil::uuid is null or pupil = :pupil)
              and (:id::uuid is null or inquiry = :id)
            order by inquiry, step""";
    /// Inquiries neither stopped nor ended, without sealed columns.
    private static final String LIST_OPEN = """
            select i.pupil, i.id, i.prepared_at, i.way, i.valid_until from exchange.inquiry i
            where i.board = :board and not exists (
                select 1 from exchange.inquiry_step s
                where s.board = :board and s.pupil = i.pupil and s.inquiry = i.id and s.what in ('stopped', 'ended'))
            order by i.prepared_at desc, i.id""";
    private static final String LIST_STEPS_OF = """
            select inquiry, step, what, taken_by, taken_at, document, untold from exchange.inquiry_step
            where board = :board and pupil = any (:pupils) and inquiry = any (:inquiries)
            order by inquiry, step""";
    private static final String DELETE = "delete from exchange.inquiry where board = :board and pupil = :pupil";
    private static final String DELETE_STEPS =
            "delete from exchange.inquiry_step where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Locks locks;
    private final Consents consents;
    private final ExchangeSeals seals;

    InquiryStore(BoardJdbc jdbc, Locks locks, Consents consents, ExchangeSeals seals) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.consents = consents;
        this.seals = seals;
    }

    void add(Inquiry inquiry) {
        UUID id = inquiry.id().value();
        jdbc.sql(ADD)
                .param("pupil", inquiry.pupil().value())
                .param("id", id)
                .param("by", inquiry.by().value())
                .param("at", Rows.timestamp(inquiry.at()))
                .param("way", inquiry.way().code())
                .param("until", inquiry.until())
                .param("source", seal(inquiry, "sealed_source", inquiry.source().joined()))
                .param("aim", seal(inquiry, "sealed_aim", inquiry.aim()))
                .param("wanted", seal(inquiry, "sealed_wanted", inquiry.wanted()))
                .update();
    }

    @Override
    public void add(InquiryFile file, RecordedEvent<InquiryEvent> recorded) {
        Inquiry inquiry = file.request();
        InquiryEventRow row = InquiryEventRow.of(recorded.event());
        jdbc.sql(ADD_STEP)
                .param("pupil", inquiry.pupil().value())
                .param("inquiry", inquiry.id().value())
                .param("step", recorded.number())
                .param("what", row.what())
                .param("by", recorded.by().value())
                .param("at", Rows.timestamp(recorded.at()))
                .param("document", row.document())
                .param("untold", row.untold().stream().map(PersonId::value).toArray(UUID[]::new))
                .param(
                        "words",
                        seals.seal(
                                inquiry.pupil(),
                                STEPS,
                                "sealed_words/" + recorded.number(),
                                inquiry.id().value(),
                                recorded.event().words()))
                .update();
    }

    /// Locks the inquiry and the consent answers about the pupil.
    @Override
    public Optional<InquiryFile> hold(InquiryFile file) {
        consents.holdStill(List.of(file.request().pupil()));
        locks.alone("inquiry", file.id());
        return reread(file);
    }

    @Override
    public Optional<InquiryFile> reread(InquiryFile file) {
        return find(file.id());
    }

    /// Newest first.
    List<InquiryFile> list() {
        return list(Optional.empty(), Optional.empty());
    }

    public List<InquiryFile> list(PupilId pupil) {
        return list(Optional.of(pupil), Optional.empty());
    }

    public Optional<InquiryFile> find(InquiryId id) {
        return list(Optional.empty(), Optional.of(id)).stream().findFirst();
    }

    private List<InquiryFile> list(Optional<PupilId> pupil, Optional<InquiryId> id) {
        List<Inquiry> found =
                of(LIST, pupil, id).query((row, n) -> inquiry(row)).list();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<RecordedEvent<InquiryEvent>>> histories = new HashMap<>();
        of(LIST_STEPS, pupil, id).query(row -> {
            histories
                    .computeIfAbsent(Rows.uuid(row, "inquiry"), _ -> new ArrayList<>())
                    .add(recorded(row, words(row)));
        });
        return found.stream()
                .map(inquiry -> new InquiryFile(
                        inquiry, histories.getOrDefault(inquiry.id().value(), List.of())))
                .toList();
    }

    /// Unfinished inquiries of all pupils; needs no keys.
    List<UnopenedInquiry> listOpen() {
        List<UnopenedInquiry> found =
                jdbc.sql(LIST_OPEN).query((row, n) -> unopened(row)).list();
        Map<UUID, List<RecordedEvent<InquiryEvent>>> histories = new HashMap<>();
        jdbc.sql(LIST_STEPS_OF)
                .param(
                        "pupils",
                        found.stream().map(inquiry -> inquiry.pupil().value()).toArray(UUID[]::new))
                .param(
                        "inquiries",
                        found.stream().map(inquiry -> inquiry.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    histories
                            .computeIfAbsent(Rows.uuid(row, "inquiry"), _ -> new ArrayList<>())
                            .add(recorded(row, Optional.of("")));
                });
        return found.stream()
                .map(inquiry -> inquiry.with(histories.getOrDefault(inquiry.id().value(), List.of())))
                .toList();
    }

    private static UnopenedInquiry unopened(ResultSet row) throws SQLException {
        return new UnopenedInquiry(
                new InquiryId(Rows.uuid(row, "id")),
                new PupilId(Rows.uuid(row, "pupil")),
                Rows.instant(row, "prepared_at"),
                Codes.read(Inquiry.Way.class, Rows.text(row, "way")),
                Rows.date(row, "valid_until"),
                List.of());
    }

    private StatementSpec of(String statement, Optional<PupilId> pupil, Optional<InquiryId> id) {
        return jdbc.sql(statement)
                .param("pupil", pupil.map(PupilId::value).orElse(null))
                .param("id", id.map(InquiryId::value).orElse(null));
    }

    private Inquiry inquiry(ResultSet row) throws SQLException {
        return new Inquiry(
                new InquiryId(Rows.uuid(row, "id")),
                new PupilId(Rows.uuid(row, "pupil")),
                new PersonId(Rows.uuid(row, "prepared_by")),
                Rows.instant(row, "prepared_at"),
                Codes.read(Inquiry.Way.class, Rows.text(row, "way")),
                ExchangeRecipient.split(open("sealed_source", row)),
                open("sealed_wanted", row),
                open("sealed_aim", row),
                Rows.date(row, "valid_until"));
    }

    private static RecordedEvent<InquiryEvent> recorded(ResultSet row, Optional<String> words) throws SQLException {
        return new RecordedEvent<>(
                row.getInt("step"),
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"),
                InquiryEventRow.event(row, words));
    }

    private Optional<String> words(ResultSet row) throws SQLException {
        return seals.find(
                new PupilId(Rows.uuid(row, "pupil")),
                STEPS,
                "sealed_words",
                "sealed_words/" + row.getInt("step"),
                Rows.uuid(row, "inquiry"),
                row);
    }

    private byte[] seal(Inquiry inquiry, String column, String text) {
        return seals.seal(inquiry.pupil(), TABLE, column, inquiry.id().value(), text);
    }

    private String open(String column, ResultSet row) throws SQLException {
        return seals.find(new PupilId(Rows.uuid(row, "pupil")), TABLE, column, column, Rows.uuid(row, "id"), row)
                .orElseThrow();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    public int deleteSteps(PupilId pupil) {
        return jdbc.sql(DELETE_STEPS).param("pupil", pupil.value()).update();
    }
}
