package nl.zorgvuldig.dossier.inspection.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.dossier.inspection.sessions.PlacedPiece;
import nl.zorgvuldig.platform.files.BlobId;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.RemovedRows;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import org.springframework.stereotype.Component;

/// Personal data kept about copies, for [RequestHoldings].
@Component
public final class HeldCopies {
    private final CopyStore store;
    private final CopyFiles files;

    HeldCopies(CopyStore store, CopyFiles files) {
        this.store = store;
        this.files = files;
    }

    /// What was in them; the copies themselves contain nothing that the dossier does not.
    public PersonalDataExport ofPupil(PupilId pupil) {
        List<PersonalDataExport.Row> rows = new ArrayList<>();
        store.listAll(pupil).forEach(piece -> rows.add(laid(piece)));
        store.listFiles(pupil)
                .forEach(file -> rows.add(new PersonalDataExport.Row(CopyStore.FILES, Map.of())
                        .with("request", file.request().toString())
                        .with("made_at", file.madeAt().toString())
                        .with("fingerprint", file.fingerprint())));
        return new PersonalDataExport(rows);
    }

    private static PersonalDataExport.Row laid(PlacedPiece piece) {
        PersonalDataExport.Row row = new PersonalDataExport.Row(CopyStore.CONTENTS, Map.of())
                .with("item", piece.item().toString())
                .with("treatment", piece.showing().code());
        PersonalDataExport.Row grounded =
                piece.ground().map(ground -> row.with("ground", ground.code())).orElse(row);
        return piece.text().map(text -> grounded.with("sealed_text", text)).orElse(grounded);
    }

    /// Runs inside a unit of work that destroys.
    public List<BlobId> listFiles(PupilId pupil) {
        return store.listFiles(pupil).stream().map(file -> file.blob()).toList();
    }

    /// Before the rows that name the files: interrupted work is found again by those rows.
    public void removeFile(BlobId blob) {
        files.delete(blob);
    }

    /// Runs inside the unit of work that destroys.
    public RemovedRows remove(PupilId pupil) {
        return RemovedRows.of(CopyStore.FILES, store.deleteFiles(pupil))
                .with(RemovedRows.of(CopyStore.CONTENTS, store.deleteContents(pupil)));
    }
}
