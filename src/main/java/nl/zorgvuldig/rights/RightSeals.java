package nl.zorgvuldig.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.zorgvuldig.holdings.Subject;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Place;
import nl.zorgvuldig.vault.Sealed;
import nl.zorgvuldig.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals what is written about a request under the key of whom it is about: of a pupil that of the
/// dossier, of others that of their account. Each has a column of its own.
@Component
final class RightSeals {
    private static final String OF_PUPIL = "sealed_words";
    private static final String OF_PERSON = "sealed_own_words";

    private final Vault vault;

    RightSeals(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(Subject about, String table, int step, Id row, String text) {
        return vault.seal(key(about), place(about, table, step, row), text).bytes();
    }

    Optional<String> find(Subject about, String table, int step, Id id, ResultSet row) throws SQLException {
        byte @Nullable [] sealed = row.getBytes(column(about));
        return sealed == null
                ? Optional.empty()
                : Optional.of(vault.open(key(about), place(about, table, step, id), new Sealed(sealed)));
    }

    private static Place place(Subject about, String table, int step, Id row) {
        return new Place(table, column(about) + (step == 0 ? "" : "/" + step), row.value());
    }

    static boolean ofPupil(Subject about) {
        return about.kind() == SubjectKind.PUPIL;
    }

    private static String column(Subject about) {
        return ofPupil(about) ? OF_PUPIL : OF_PERSON;
    }

    private static KeyName key(Subject about) {
        return new KeyName(about.board(), about.id(), ofPupil(about) ? Keeping.DOSSIER : Keeping.ACCOUNT);
    }
}
