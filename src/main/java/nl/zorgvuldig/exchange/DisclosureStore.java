package nl.zorgvuldig.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.BoardJdbc;
import nl.zorgvuldig.database.Locks;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What is given, in the database, with its pieces and steps: for whoever acts as far as row
/// security lets them see it.
@Component
final class DisclosureStore {
    static final String TABLE = "exchange.disclosure";
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
    private static final String DELETE = "delete from exchange.disclosure where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;
    private final Locks locks;
    private final ExchangeSeals seals;
    private final ItemStore items;
    private final StepStore steps;

    DisclosureStore(BoardJdbc jdbc, Locks locks, ExchangeSeals seals, ItemStore items, StepStore steps) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.seals = seals;
        this.items = items;
        this.steps = steps;
    }

    void add(Disclosure one) {
        UUID id = one.id().value();
        jdbc.sql(ADD)
                .param("pupil", one.pupil().value())
                .param("id", id)
                .param("by", one.by().value())
                .param("at", Rows.timestamp(one.at()))
                .param("ground", one.basis().code())
                .param("until", one.until())
                .param(
                        "recipient",
                        seal(
                                one.pupil(),
                                "sealed_recipient",
                                id,
                                one.recipient().joined()))
                .param("aim", seal(one.pupil(), "sealed_aim", id, one.aim()))
                .update();
    }

    /// The newest first.
    List<DisclosureFile> list() {
        return list(Optional.empty(), Optional.empty());
    }

    List<DisclosureFile> list(PupilId pupil) {
        return list(Optional.of(pupil), Optional.empty());
    }

    Optional<DisclosureFile> find(DisclosureId id) {
        return list(Optional.empty(), Optional.of(id)).stream().findFirst();
    }

    /// As it stands now. From here to the end of the transaction nobody else decides about a piece,
    /// records that parents saw it, or makes the package.
    Optional<DisclosureFile> hold(DisclosureId id) {
        locks.alone("disclosure", id);
        return find(id);
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
        Map<DisclosureId, List<Picked>> pieces = items.list(pupil, id);
        Map<DisclosureId, List<Step>> done = steps.list(pupil, id);
        return found.stream()
                .map(one -> new DisclosureFile(
                        one, pieces.getOrDefault(one.id(), List.of()), done.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Disclosure disclosure(ResultSet row) throws SQLException {
        PupilId pupil = new PupilId(Rows.uuid(row, "pupil"));
        UUID id = Rows.uuid(row, "id");
        return new Disclosure(
                new DisclosureId(id),
                pupil,
                new PersonId(Rows.uuid(row, "prepared_by")),
                Rows.instant(row, "prepared_at"),
                Recipient.split(open(pupil, "sealed_recipient", id, row)),
                open(pupil, "sealed_aim", id, row),
                Basis.find(Rows.text(row, "ground")).orElseThrow(),
                Rows.date(row, "valid_until"));
    }

    private byte[] seal(PupilId pupil, String column, UUID id, String text) {
        return seals.seal(pupil, TABLE, column, id, text);
    }

    private String open(PupilId pupil, String column, UUID id, ResultSet row) throws SQLException {
        return seals.find(pupil, TABLE, column, column, id, row).orElseThrow();
    }

    int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }
}
