package nl.zorgvuldig.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// What is asked, in the database: for whoever acts as far as row security lets them see it.
@Component
final class InquiryStore {
    static final String TABLE = "exchange.inquiry";
    static final String STEPS = "exchange.inquiry_step";
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
    private static final String DELETE = "delete from exchange.inquiry where board = :board and pupil = :pupil";
    private static final String DELETE_STEPS =
            "delete from exchange.inquiry_step where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final ExchangeSeals seals;

    InquiryStore(BoardJdbc jdbc, ExchangeSeals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void add(Inquiry one) {
        UUID id = one.id().value();
        jdbc.sql(ADD)
                .param("pupil", one.pupil().value())
                .param("id", id)
                .param("by", one.by().value())
                .param("at", Rows.timestamp(one.at()))
                .param("way", one.way().code())
                .param("until", one.until())
                .param("source", seal(one, "sealed_source", one.source().joined()))
                .param("aim", seal(one, "sealed_aim", one.aim()))
                .param("wanted", seal(one, "sealed_wanted", one.wanted()))
                .update();
    }

    void add(Inquiry inquiry, InquiryStep step) {
        jdbc.sql(ADD_STEP)
                .param("pupil", inquiry.pupil().value())
                .param("inquiry", inquiry.id().value())
                .param("step", step.number())
                .param("what", step.what().code())
                .param("by", step.by().value())
                .param("at", Rows.timestamp(step.at()))
                .param("document", step.what().filed().map(Id::value).orElse(null))
                .param(
                        "untold",
                        step.what().without().stream().map(PersonId::value).toArray(UUID[]::new))
                .param(
                        "words",
                        seals.seal(
                                inquiry.pupil(),
                                STEPS,
                                "sealed_words/" + step.number(),
                                inquiry.id().value(),
                                step.what().words()))
                .update();
    }

    /// The newest first.
    List<InquiryFile> list() {
        return list(Optional.empty(), Optional.empty());
    }

    List<InquiryFile> list(PupilId pupil) {
        return list(Optional.of(pupil), Optional.empty());
    }

    Optional<InquiryFile> find(InquiryId id) {
        return list(Optional.empty(), Optional.of(id)).stream().findFirst();
    }

    private List<InquiryFile> list(Optional<PupilId> pupil, Optional<InquiryId> id) {
        List<Inquiry> found =
                of(LIST, pupil, id).query((row, n) -> inquiry(row)).list();
        Map<UUID, List<InquiryStep>> steps = new HashMap<>();
        if (!found.isEmpty()) {
            of(LIST_STEPS, pupil, id).query(row -> {
                steps.computeIfAbsent(Rows.uuid(row, "inquiry"), _ -> new ArrayList<>())
                        .add(step(row));
            });
        }
        return found.stream()
                .map(one -> new InquiryFile(one, steps.getOrDefault(one.id().value(), List.of())))
                .toList();
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
                Recipient.split(open("sealed_source", row)),
                open("sealed_wanted", row),
                open("sealed_aim", row),
                Rows.date(row, "valid_until"));
    }

    private InquiryStep step(ResultSet row) throws SQLException {
        int number = row.getInt("step");
        return new InquiryStep(
                number,
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"),
                InquiryStep.What.of(
                        Rows.text(row, "what"),
                        Rows.optionalUuid(row, "document").map(DocumentId::new),
                        seals.find(
                                new PupilId(Rows.uuid(row, "pupil")),
                                STEPS,
                                "sealed_words",
                                "sealed_words/" + number,
                                Rows.uuid(row, "inquiry"),
                                row),
                        StepStore.untold(row)));
    }

    private byte[] seal(Inquiry one, String column, String text) {
        return seals.seal(one.pupil(), TABLE, column, one.id().value(), text);
    }

    private String open(String column, ResultSet row) throws SQLException {
        return seals.find(new PupilId(Rows.uuid(row, "pupil")), TABLE, column, column, Rows.uuid(row, "id"), row)
                .orElseThrow();
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    int deleteSteps(PupilId pupil) {
        return jdbc.sql(DELETE_STEPS).param("pupil", pupil.value()).update();
    }
}
