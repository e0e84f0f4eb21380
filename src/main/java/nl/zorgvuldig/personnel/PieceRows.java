package nl.zorgvuldig.personnel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.Rows;
import nl.zorgvuldig.files.BlobId;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.files.Unfit;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.KeyDestroyed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads a piece of a personnel dossier back from its row.
@Component
final class PieceRows {
    private final StaffSeals seals;

    PieceRows(StaffSeals seals) {
        this.seals = seals;
    }

    /// Empty for what was sealed under a key that is gone: it is on its way out.
    Optional<Piece> read(PersonId employee, ResultSet row) throws SQLException {
        try {
            return Optional.of(piece(employee, row));
        } catch (KeyDestroyed gone) {
            return Optional.empty();
        }
    }

    private Piece piece(PersonId employee, ResultSet row) throws SQLException {
        StaffPieceId id = new StaffPieceId(Rows.uuid(row, "id"));
        Optional<Piece.Withdrawal> withdrawal = withdrawal(employee, id, row);
        String text = withdrawal.isPresent() ? "" : open(employee, id, PieceStore.TABLE, "sealed_text", row);
        return new Piece(
                id,
                new PieceDraft(
                        Codes.read(PieceKind.class, Rows.text(row, "kind")), Rows.date(row, "happened_on"), text),
                new PersonId(Rows.uuid(row, "added_by")),
                Rows.instant(row, "added_at"),
                attachment(row),
                withdrawal);
    }

    private static Optional<Piece.Attachment> attachment(ResultSet row) throws SQLException {
        Optional<UUID> blob = Rows.optionalUuid(row, "blob");
        return blob.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece.Attachment(
                        Codes.read(Format.class, Rows.text(row, "format")),
                        row.getLong("size"),
                        row.getInt("pages"),
                        new BlobId(blob.get()),
                        Optional.ofNullable(row.getString("unfit")).map(code -> Codes.read(Unfit.class, code))));
    }

    private Optional<Piece.Withdrawal> withdrawal(PersonId employee, StaffPieceId id, ResultSet row)
            throws SQLException {
        @Nullable UUID by = row.getObject("withdrawn_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new Piece.Withdrawal(
                        new PersonId(by),
                        Rows.instant(row, "withdrawn_at"),
                        open(employee, id, PieceStore.WITHDRAWALS, "sealed_reason", row)));
    }

    private String open(PersonId employee, StaffPieceId id, String table, String column, ResultSet row)
            throws SQLException {
        return seals.open(
                employee, StaffClass.of(Rows.text(row, "keeping")), table, column, id, Rows.bytes(row, column));
    }
}
