package nl.zorgvuldig.images.publication.takedown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.images.publication.PublicationChannel;
import nl.zorgvuldig.images.publication.PublishedCopy;
import nl.zorgvuldig.images.publication.PublishedCopyId;
import nl.zorgvuldig.images.publication.RecognisablePeople;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyDestroyed;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.SealedValue;
import nl.zorgvuldig.platform.vault.ValueLocation;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.stereotype.Component;

/// Released copies in the database. The place of each is sealed under a key of its own.
@Component
public final class PublishedCopyStore {
    public static final String TABLE = "publication.copy";
    public static final String SEEN = "publication.seen";
    public static final String SEEN_STAFF = "publication.seen_staff";
    private static final String ADD = """
            insert into publication.copy (board, id, picture, channel, sealed_place, made_by, made_at)
            values (:board, :id, :picture, :channel, :place, :by, :at) on conflict do nothing""";
    private static final String COLUMNS = """
            select id, picture, channel, sealed_place, made_by, made_at, called_at, call_by, done_at
            from publication.copy where board = :board
            """;
    private static final String FIND = COLUMNS + " and id = :id";
    private static final String OF =
            COLUMNS + " and picture = any (:pictures) and done_at is null order by made_at, id";
    private static final String LYING = COLUMNS + " and done_at is null and called_at is null order by made_at, id";
    private static final String CALLED =
            COLUMNS + " and done_at is null and called_at is not null order by call_by, id";
    private static final String UNOPENED = """
            select id, picture, channel, made_by, made_at, called_at, call_by, done_at from publication.copy
            where board = :board and done_at is null and called_at is not null order by call_by, id""";
    private static final String LET_SEE = """
            insert into publication.seen (board, copy, pupil) values (:board, :copy, :pupil)
            on conflict do nothing""";
    private static final String WHO =
            "select copy, pupil from publication.seen where board = :board and copy = any (:copies)";
    private static final String LET_SEE_STAFF = """
            insert into publication.seen_staff (board, copy, staff_member) values (:board, :copy, :person)
            on conflict do nothing""";
    private static final String WHICH_STAFF =
            "select copy, staff_member from publication.seen_staff where board = :board and copy = any (:copies)";
    private static final String CALL = """
            update publication.copy set called_at = :at, call_by = :day
            where board = :board and id = :id and called_at is null and done_at is null""";
    private static final String DONE = """
            update publication.copy set done_at = :at, done_by = :by, sealed_place = null
            where board = :board and id = :id and done_at is null""";

    private final BoardJdbc jdbc;
    private final Vault vault;

    PublishedCopyStore(BoardJdbc jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public static KeyName key(PublishedCopyId id) {
        return new KeyName(Acting.current().board(), id.value(), RetentionPurpose.MEDIA);
    }

    /// @return whether the id was new
    public boolean add(PublishedCopy copy) {
        return jdbc.sql(ADD)
                        .param("id", copy.id().value())
                        .param("picture", copy.picture().value())
                        .param("channel", copy.channel().code())
                        .param(
                                "place",
                                vault.seal(
                                                key(copy.id()),
                                                place(copy.id()),
                                                copy.place().orElseThrow())
                                        .bytes())
                        .param("by", copy.madeBy().value())
                        .param("at", Rows.timestamp(copy.madeAt()))
                        .update()
                == 1;
    }

    public Optional<PublishedCopy> find(PublishedCopyId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, n) -> copy(row))
                .optional();
    }

    /// Copies that are still somewhere, oldest first.
    public List<PublishedCopy> of(Collection<PictureId> pictures) {
        return jdbc.sql(OF)
                .param("pictures", pictures.stream().map(PictureId::value).toArray(UUID[]::new))
                .query((row, n) -> copy(row))
                .list();
    }

    /// Copies that may stay, as far as is known.
    List<PublishedCopy> listLying() {
        return jdbc.sql(LYING).query((row, n) -> copy(row)).list();
    }

    /// Copies that must be taken down, earliest deadline first.
    List<PublishedCopy> listCalled() {
        return jdbc.sql(CALLED).query((row, n) -> copy(row)).list();
    }

    /// The same without their places, so nothing is opened.
    List<PublishedCopy> listCalledUnopened() {
        return jdbc.sql(UNOPENED).query((row, n) -> copy(row, Optional.empty())).list();
    }

    public void letSee(PublishedCopyId id, RecognisablePeople seen) {
        for (PupilId child : seen.pupils()) {
            jdbc.sql(LET_SEE)
                    .param("copy", id.value())
                    .param("pupil", child.value())
                    .update();
        }
        for (PersonId person : seen.staff()) {
            jdbc.sql(LET_SEE_STAFF)
                    .param("copy", id.value())
                    .param("person", person.value())
                    .update();
        }
    }

    /// Recognisable pupils per copy; copies without any are absent.
    public Map<PublishedCopyId, Set<PupilId>> seen(Collection<PublishedCopy> copies) {
        return seen(WHO, "pupil", copies, PupilId::new);
    }

    /// The same for employees.
    Map<PublishedCopyId, Set<PersonId>> seenStaff(Collection<PublishedCopy> copies) {
        return seen(WHICH_STAFF, "staff_member", copies, PersonId::new);
    }

    private <T> Map<PublishedCopyId, Set<T>> seen(
            String statement, String column, Collection<PublishedCopy> copies, Function<UUID, T> as) {
        Map<PublishedCopyId, Set<T>> all = new HashMap<>();
        jdbc.sql(statement)
                .param("copies", copies.stream().map(copy -> copy.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(new PublishedCopyId(Rows.uuid(row, "copy")), _ -> new HashSet<>())
                            .add(as.apply(Rows.uuid(row, column)));
                });
        return all;
    }

    public boolean call(PublishedCopyId id, Instant at, LocalDate by) {
        return jdbc.sql(CALL)
                        .param("id", id.value())
                        .param("at", Rows.timestamp(at))
                        .param("day", by)
                        .update()
                == 1;
    }

    public boolean done(PublishedCopyId id, PersonId by, Instant at) {
        return jdbc.sql(DONE)
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("at", Rows.timestamp(at))
                        .update()
                == 1;
    }

    private static ValueLocation place(PublishedCopyId id) {
        return new ValueLocation(TABLE, "sealed_place", id.value());
    }

    private PublishedCopy copy(ResultSet row) throws SQLException {
        PublishedCopyId id = new PublishedCopyId(Rows.uuid(row, "id"));
        return copy(row, Optional.ofNullable(row.getBytes("sealed_place")).flatMap(bytes -> open(id, bytes)));
    }

    private static PublishedCopy copy(ResultSet row, Optional<String> place) throws SQLException {
        return new PublishedCopy(
                new PublishedCopyId(Rows.uuid(row, "id")),
                new PictureId(Rows.uuid(row, "picture")),
                Codes.read(PublicationChannel.class, Rows.text(row, "channel")),
                place,
                new PersonId(Rows.uuid(row, "made_by")),
                Rows.instant(row, "made_at"),
                called(row),
                Rows.optionalInstant(row, "done_at"));
    }

    private static Optional<PublishedCopy.Called> called(ResultSet row) throws SQLException {
        Optional<Instant> at = Rows.optionalInstant(row, "called_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new PublishedCopy.Called(at.get(), Rows.date(row, "call_by")));
    }

    /// Empty when the key was destroyed and the row is still to follow.
    private Optional<String> open(PublishedCopyId id, byte[] sealed) {
        try {
            return Optional.of(vault.open(key(id), place(id), new SealedValue(sealed)));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }
}
