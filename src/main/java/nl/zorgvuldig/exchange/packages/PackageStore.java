package nl.zorgvuldig.exchange.packages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Rows;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Stores packages, as long as they exist, and their links as hashes.
@Component
public final class PackageStore {
    public static final String TABLE = "exchange.package";
    public static final String LINKS = "exchange.link";
    private static final String ADD = """
            insert into exchange.package (board, pupil, disclosure, blob, pages, size, fingerprint, made_at)
            values (:board, :pupil, :disclosure, :blob, :pages, :size, :fingerprint, :at)""";
    private static final String LIST = """
            select pupil, disclosure, blob, pages, size, fingerprint, made_at from exchange.package
            where board = :board and (:pupil::uuid is null or pupil = :pupil)
              and (:disclosure::uuid is null or disclosure = :disclosure)
            order by made_at, disclosure""";
    private static final String KEPT = "select blob from exchange.package where board = :board and blob = any (:blobs)";
    private static final String REMOVE =
            "delete from exchange.package where board = :board and pupil = :pupil and disclosure = :disclosure";
    private static final String DELETE = "delete from exchange.package where board = :board and pupil = :pupil";
    private static final String ADD_LINK = """
            insert into exchange.link (board, pupil, disclosure, step, number_hash, code_hash)
            values (:board, :pupil, :disclosure, :step, :number, :code)""";
    private static final String FIND_LINK = """
            select disclosure, step, code_hash from exchange.link
            where board = :board and number_hash = :number""";
    private static final String DELETE_LINKS = "delete from exchange.link where board = :board and pupil = :pupil";

    private final BoardJdbc jdbc;

    PackageStore(BoardJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// A link that was mailed.
    ///
    /// @param step the number of the event with which it was sent
    record Link(DisclosureId disclosure, int step, byte[] code) {
        @Override
        public String toString() {
            return "Link[" + disclosure + "]";
        }
    }

    void add(DisclosurePackage disclosurePackage) {
        jdbc.sql(ADD)
                .param("pupil", disclosurePackage.pupil().value())
                .param("disclosure", disclosurePackage.disclosure().value())
                .param("blob", disclosurePackage.blob().value())
                .param("pages", disclosurePackage.pages())
                .param("size", disclosurePackage.size())
                .param("fingerprint", disclosurePackage.fingerprint())
                .param("at", Rows.timestamp(disclosurePackage.madeAt()))
                .update();
    }

    public Optional<DisclosurePackage> find(Disclosure disclosure) {
        return list(Optional.of(disclosure.pupil()), Optional.of(disclosure.id())).stream()
                .findFirst();
    }

    public List<DisclosurePackage> list(Optional<PupilId> pupil, Optional<DisclosureId> disclosure) {
        return jdbc.sql(LIST)
                .param("pupil", pupil.map(PupilId::value).orElse(null))
                .param("disclosure", disclosure.map(DisclosureId::value).orElse(null))
                .query((row, n) -> file(row))
                .list();
    }

    private static DisclosurePackage file(ResultSet row) throws SQLException {
        return new DisclosurePackage(
                new PupilId(Rows.uuid(row, "pupil")),
                new DisclosureId(Rows.uuid(row, "disclosure")),
                new BlobId(Rows.uuid(row, "blob")),
                row.getInt("pages"),
                row.getLong("size"),
                Rows.text(row, "fingerprint"),
                Rows.instant(row, "made_at"));
    }

    Set<BlobId> kept(Collection<BlobId> blobs) {
        return new HashSet<>(jdbc.sql(KEPT)
                .param("blobs", blobs.stream().map(BlobId::value).toArray(UUID[]::new))
                .query((row, n) -> new BlobId(Rows.uuid(row, "blob")))
                .list());
    }

    /// Removes the row, after its file was deleted.
    public void remove(DisclosurePackage disclosurePackage) {
        jdbc.sql(REMOVE)
                .param("pupil", disclosurePackage.pupil().value())
                .param("disclosure", disclosurePackage.disclosure().value())
                .update();
    }

    public int delete(PupilId pupil) {
        return jdbc.sql(DELETE).param("pupil", pupil.value()).update();
    }

    public void addLink(Disclosure disclosure, int step, byte[] number, byte[] code) {
        jdbc.sql(ADD_LINK)
                .param("pupil", disclosure.pupil().value())
                .param("disclosure", disclosure.id().value())
                .param("step", step)
                .param("number", number)
                .param("code", code)
                .update();
    }

    Optional<Link> findLink(byte[] number) {
        return jdbc.sql(FIND_LINK)
                .param("number", number)
                .query((row, n) -> new Link(
                        new DisclosureId(Rows.uuid(row, "disclosure")),
                        row.getInt("step"),
                        Rows.bytes(row, "code_hash")))
                .optional();
    }

    public int deleteLinks(PupilId pupil) {
        return jdbc.sql(DELETE_LINKS).param("pupil", pupil.value()).update();
    }
}
