package nl.zorgvuldig.exchange.disclosures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.ExchangeSeals;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.exchange.items.DisclosureItemStore;
import nl.zorgvuldig.platform.casework.CaseTables;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Locks;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Stores disclosures with their items and events, as far as row security shows them to the acting
/// person. Concurrent additions of an event are serialised.
@Component
public final class DisclosureStore implements CaseTables<DisclosureFile, DisclosureEvent> {
    public static final String TABLE = "exchange.disclosure";
    public static final String STEPS = "exchange.step";
    private static final String ADD = """
            insert into exchange.disclosure (board, pupil, id, prepared_by, prepared_at, ground, valid_until,
                sealed_recipient, sealed_aim)
            values (:board, :pupil, :id, :by, :at, :ground, :until, :recipient, :aim)""";
    private static final String LIST = """
            select pupil, id, prepared_by, prepared_at, ground, valid_until, sealed_recipient, sealed_aim
            from exchange.disclosure
            where board = :board and (:pupil::uuid is null or pupil = :pupil) and (:id::uuid is null or id = :id)
            order by prepared_at desc, id""";
    private static final String PUPIL_OF = "select pupil from exchange.disclosure where board = :board and id = :id";
    /// Disclosures that are not over, without sealed columns.
    private static final String LIST_OPEN = """
            select pupil, id, prepared_by, prepared_at, ground, valid_until from exchange.disclosure
            where board = :board and not is_over
            order by prepared_at desc, id""";
    private static final String ADD_STEP = """
            insert into exchange.step (board, pupil, disclosure, step, what, taken_by, taken_at, on_day, sealed_words,
                changes, untold, article, sensitive)
            values (:board, :pupil, :disclosure, :step, :what, :by, :at, :day, :words, :changes, :untold, :article,
                :sensitive)""";
    /// Marks a disclosure as over, for the lists; the database refuses it unless an event did so.
    private static final String MARK =
            "update exchange.disclosure set is_over = true where board = :board and pupil = :pupil and id = :id";
    private static final String LIST_STEPS = """
            select pupil, disclosure, step, what, taken_by, taken_at, on_day, sealed_words, changes, untold, article,
                sensitive
            from exchange.step
            where board = :board and (:pupil::uuid is null or pupil = :pupil)
              and (:id::uuid is null or disclosure = :id)
            order by disclosure, step""";
    private static final String LIST_STEPS_OF = """
            select disclosure, step, what, taken_by, taken_at, on_day, changes, untold, article, sensitive
            from exchange.step
            where board = :board and pupil = any (:pupils) and disclosure = any (:disclosures)
            order by disclosure, step""";
    private static final String DELETE = "delete from exchange.disclosure where board = :board and pupil = :pupil";
    private static final String DELETE_STEPS = "delete from exchange.step where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Locks locks;
    private final Consents consents;
    private final ExchangeSeals seals;
    private final DisclosureItemStore items;

    DisclosureStore(BoardJdbc jdbc, Locks locks, Consents consents, ExchangeSeals seals, DisclosureItemStore items) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.consents = consents;
        this.seals = seals;
        this.items = items;
    }

    void add(Disclosure disclosure) {
        UUID id = disclosure.id().value();
        jdbc.sql(ADD)
                .param("pupil", disclosure.pupil().value())
                .param("id", id)
                .param("by", disclosure.by().value())
                .param("at", Rows.timestamp(disclosure.at()))
                .param("ground", disclosure.basis().code())
                .param("until", disclosure.until())
                .param(
                        "recipient",
                        seal(
                                disclosure.pupil(),
                                "sealed_recipient",
                                id,
                                disclosure.recipient().joined()))
                .param("aim", seal(disclosure.pupil(), "sealed_aim", id, disclosure.aim()))
                .update();
    }

    /// Newest first.
    List<DisclosureFile> list() {
        return list(Optional.empty(), Optional.empty());
    }

    public List<DisclosureFile> list(PupilId pupil) {
        return list(Optional.of(pupil), Optional.empty());
    }

    public Optional<DisclosureFile> find(DisclosureId id) {
        return list(Optional.empty(), Optional.of(id)).stream().findFirst();
    }

    /// Locks the disclosure, the consent answers about the pupil, and the decisions about its
    /// items.
    @Override
    public Optional<DisclosureFile> hold(DisclosureFile file) {
        consents.holdStill(List.of(file.request().pupil()));
        locks.alone("disclosure", file.id());
        return reread(file);
    }

    @Override
    public Optional<DisclosureFile> reread(DisclosureFile file) {
        return find(file.id());
    }

    @Override
    public void add(DisclosureFile file, RecordedEvent<DisclosureEvent> recorded) {
        Disclosure disclosure = file.request();
        DisclosureEventRow row = DisclosureEventRow.of(recorded.event());
        jdbc.sql(ADD_STEP)
                .param("pupil", disclosure.pupil().value())
                .param("disclosure", disclosure.id().value())
                .param("step", recorded.number())
                .param("what", row.what())
                .param("by", recorded.by().value())
                .param("at", Rows.timestamp(recorded.at()))
                .param("changes", row.changes())
                .param("untold", row.untold().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("day", row.day())
                .param("article", row.article())
                .param(
                        "sensitive",
                        row.sensitive().stream().map(DossierItemId::value).toArray(UUID[]::new))
                .param(
                        "words",
                        seals.seal(
                                disclosure.pupil(),
                                STEPS,
                                place(recorded.number()),
                                disclosure.id().value(),
                                recorded.event().words()))
                .update();
        if (DisclosureRules.RULES.after(file, file.state(), recorded.event()).over()) {
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

    Optional<PupilId> findPupil(DisclosureId id) {
        return jdbc.sql(PUPIL_OF)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(PupilId::new);
    }

    private List<DisclosureFile> list(Optional<PupilId> pupil, Optional<DisclosureId> id) {
        List<Disclosure> found = jdbc.sql(LIST)
                .param("pupil", pupil.map(PupilId::value).orElse(null))
                .param("id", id.map(DisclosureId::value).orElse(null))
                .query((row, n) -> disclosure(row))
                .list();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<DisclosureId, List<DisclosureItem>> pieces = items.list(pupil, id);
        Map<DisclosureId, List<RecordedEvent<DisclosureEvent>>> histories = new HashMap<>();
        jdbc.sql(LIST_STEPS)
                .param("pupil", pupil.map(PupilId::value).orElse(null))
                .param("id", id.map(DisclosureId::value).orElse(null))
                .query(row -> {
                    histories
                            .computeIfAbsent(new DisclosureId(Rows.uuid(row, "disclosure")), _ -> new ArrayList<>())
                            .add(recorded(row, words(row)));
                });
        return found.stream()
                .map(disclosure -> new DisclosureFile(
                        disclosure,
                        pieces.getOrDefault(disclosure.id(), List.of()),
                        histories.getOrDefault(disclosure.id(), List.of())))
                .toList();
    }

    /// Unfinished disclosures of all pupils; needs no keys.
    List<UnopenedDisclosure> listOpen() {
        List<UnopenedDisclosure> found =
                jdbc.sql(LIST_OPEN).query((row, n) -> unopened(row)).list();
        List<DisclosureId> ids = found.stream().map(UnopenedDisclosure::id).toList();
        Map<DisclosureId, Set<DossierItemId>> going = items.listGoing(ids);
        Map<DisclosureId, List<RecordedEvent<DisclosureEvent>>> histories = new HashMap<>();
        jdbc.sql(LIST_STEPS_OF)
                .param(
                        "pupils",
                        found.stream()
                                .map(disclosure -> disclosure.pupil().value())
                                .toArray(UUID[]::new))
                .param("disclosures", ids.stream().map(DisclosureId::value).toArray(UUID[]::new))
                .query(row -> {
                    histories
                            .computeIfAbsent(new DisclosureId(Rows.uuid(row, "disclosure")), _ -> new ArrayList<>())
                            .add(recorded(row, Optional.of("")));
                });
        return found.stream()
                .map(disclosure -> disclosure.with(
                        going.getOrDefault(disclosure.id(), Set.of()),
                        histories.getOrDefault(disclosure.id(), List.of())))
                .toList();
    }

    private static UnopenedDisclosure unopened(ResultSet row) throws SQLException {
        return new UnopenedDisclosure(
                new DisclosureId(Rows.uuid(row, "id")),
                new PupilId(Rows.uuid(row, "pupil")),
                new PersonId(Rows.uuid(row, "prepared_by")),
                Rows.instant(row, "prepared_at"),
                DisclosureBasis.find(Rows.text(row, "ground")).orElseThrow(),
                Rows.date(row, "valid_until"),
                Set.of(),
                List.of());
    }

    private static RecordedEvent<DisclosureEvent> recorded(ResultSet row, Optional<String> words) throws SQLException {
        return new RecordedEvent<>(
                row.getInt("step"),
                new PersonId(Rows.uuid(row, "taken_by")),
                Rows.instant(row, "taken_at"),
                DisclosureEventRow.event(row, words));
    }

    private Optional<String> words(ResultSet row) throws SQLException {
        return seals.find(
                new PupilId(Rows.uuid(row, "pupil")),
                STEPS,
                "sealed_words",
                place(row.getInt("step")),
                Rows.uuid(row, "disclosure"),
                row);
    }

    private static String place(int step) {
        return "sealed_words/" + step;
    }

    private Disclosure disclosure(ResultSet row) throws SQLException {
        PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
        UUID id = Rows.uuid(row, "id");
        return new Disclosure(
                new DisclosureId(id),
                pupil,
                new PersonId(Rows.uuid(row, "prepared_by")),
                Rows.instant(row, "prepared_at"),
                ExchangeRecipient.split(open(pupil, "sealed_recipient", id, row)),
                open(pupil, "sealed_aim", id, row),
                DisclosureBasis.find(Rows.text(row, "ground")).orElseThrow(),
                Rows.date(row, "valid_until"));
    }

    private byte[] seal(PupilId pupil, String column, UUID id, String text) {
        return seals.seal(pupil, TABLE, column, id, text);
    }

    private String open(PupilId pupil, String column, UUID id, ResultSet row) throws SQLException {
        return seals.find(pupil, TABLE, column, column, id, row).orElseThrow();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    public int deleteSteps(PupilId pupil) {
        return jdbc.sql(DELETE_STEPS).param("pupil", pupil.value()).update();
    }
}
